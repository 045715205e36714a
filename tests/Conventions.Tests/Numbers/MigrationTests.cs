using System.Globalization;

namespace Bekend.Conventions.Tests.Numbers;

/// <summary>Migrations are applied by their place: a number that is missing or there twice would move all after it.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void Counts_FromOne_WithoutGaps_InEveryFolder()
    {
        var folders = Repository.Files
            .Where(file => file.Path.EndsWith(".sql", StringComparison.Ordinal) && file.Path.Contains("/Migrations/", StringComparison.Ordinal))
            .GroupBy(file => Path.GetDirectoryName(file.Path)!)
            .ToList();

        Assert.NotEmpty(folders);
        Assert.All(folders, folder => Assert.Equal(
            Enumerable.Range(1, folder.Count()),
            folder.Select(file => int.Parse(file.Name[1..4], CultureInfo.InvariantCulture))));
    }
}
