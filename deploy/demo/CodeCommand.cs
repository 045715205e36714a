using System.CommandLine;

namespace Bekend.Demo;

/// <summary><c>code USER</c>: what the authenticator app of a person of the demo would show now.</summary>
internal static class CodeCommand
{
    public static Command Create(Option<DirectoryInfo> data, TextWriter output, TextWriter messages)
    {
        var user = new Argument<string>("user") { Description = "User name", HelpName = "USER" };
        var command = new Command("code", "Prints the code to sign in with now") { user };
        command.SetAction(parsed =>
        {
            var file = DemoFolders.AccountsIn(parsed.GetValue(data)!.FullName);
            if (AccountsFile.CodeOf(file, parsed.GetValue(user)!, TimeProvider.System.GetUtcNow()) is not { } code)
            {
                messages.WriteLine($"No such user. There are: {string.Join(", ", DemoAccount.All.Select(account => account.User))}. Was the demo started with this --data?");
                return 1;
            }

            output.WriteLine(code);
            return 0;
        });
        return command;
    }
}
