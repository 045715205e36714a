using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bekend.Gateway.Accounts.Storage;

/// <summary>Gives the framework's tables and columns names as the other tables of this database have them.</summary>
internal static class TableNames
{
    private const string Framework = "AspNetUser";

    /// <summary><c>AspNetUserClaims.UserId</c> becomes <c>account_claims.user_id</c>.</summary>
    public static void Apply(IMutableModel model)
    {
        foreach (var json in model.GetEntityTypes().Where(entity => entity.IsMappedToJson()))
        {
            json.SetContainerColumnName(Snake(json.GetContainerColumnName()!).TrimStart('_'));
        }

        foreach (var entity in model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            var table = entity.GetTableName()!;
            entity.SetTableName(table.StartsWith(Framework, StringComparison.Ordinal) ? $"account{Snake(table[Framework.Length..])}" : table);
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name).TrimStart('_'));
            }
        }
    }

    private static string Snake(string name) =>
        string.Concat(name.Select(letter => char.IsUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : letter.ToString()));
}
