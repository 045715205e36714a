using System.Globalization;

namespace Bekend.Conventions.Tests.Numbers;

/// <summary>
/// Migrations are applied by ascending number, from the highest that a database has: one that is there twice has no place, and one that
/// fills a gap later would be passed over.
/// </summary>
public sealed class MigrationTests
{
    [Fact]
    public void Has_ANumberOfItsOwn_InEveryFolder()
    {
        var folders = Repository.Files
            .Where(file => file.Path.EndsWith(".sql", StringComparison.Ordinal) && file.Path.Contains("/Migrations/", StringComparison.Ordinal))
            .GroupBy(file => Path.GetDirectoryName(file.Path)!)
            .ToList();

        Assert.NotEmpty(folders);
        Assert.All(folders, folder =>
        {
            Assert.All(folder, file => Assert.Matches(@"\AV[0-9]{3}_[A-Za-z0-9]+\.sql\z", file.Name));
            var numbers = folder.Select(file => int.Parse(file.Name[1..4], CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(Enumerable.Range(1, numbers.Count), numbers.Order());
        });
    }
}
