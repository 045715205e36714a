namespace Bekend.KeyHolding.Shares;

/// <summary><c>member-key FILE</c>: makes this holder's key for letters, once, and prints its public half for the others.</summary>
internal static class MemberKeyCommand
{
    public const string Name = "member-key";

    private const int Ok = 0;
    private const int Failed = 1;
    private const int WrongUsage = 64;

    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        if (args.Count != 2)
        {
            errors.WriteLine($"usage: {Name} FILE");
            return WrongUsage;
        }

        try
        {
            MemberKeyFile.Create(args[1]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine("The key cannot be written there.");
            return Failed;
        }

        using var key = MemberKeyFile.Read(args[1], out var fault);
        (key is null ? errors : output).WriteLine(key is null ? fault : MemberKeyFile.Format(key));
        return key is null ? Failed : Ok;
    }
}
