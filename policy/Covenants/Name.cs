namespace Bekend.Policies.Covenants;

/// <summary>The one shape of every name in a covenant: parties, roles, purposes, legal bases, time windows, signal kinds.</summary>
internal static class Name
{
    public const int MaxLength = 63;

    public static bool IsValid(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || text[0] == '-')
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
