using System.CommandLine;

namespace Bekend.Connector.Commands;

/// <summary>Options that several commands share, made anew for each.</summary>
internal static class SharedOptions
{
    public static Option<string> Client() => new("--client")
    {
        Description = "Client profile: who you are and where the gateway is",
        HelpName = "FILE",
        Required = true,
    };

    public static Option<string> Covenant() => new("--covenant")
    {
        Description = "Covenant (convenant) to work under; `bekend covenants` lists them",
        HelpName = "ID",
        Required = true,
    };

    public static Option<string?> Role() => new("--role")
    {
        Description = "Role to act in; needed when the profile has several",
        HelpName = "ROLE",
    };

    public static Option<string?> Employee() => new("--employee")
    {
        Description = "Opaque id of the employee, stable within your organisation; default $BEKEND_EMPLOYEE",
        HelpName = "ID",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON on standard output" };

    public static Option<string> Language()
    {
        var option = new Option<string>("--language")
        {
            Description = "Language of the sentences: nl (default) or en",
            HelpName = "nl|en",
            DefaultValueFactory = _ => "nl",
        };
        option.AcceptOnlyFromAmong("nl", "en");
        return option;
    }

    public static Option<bool> Person() => new("--person") { Description = "The subject is a person (default)" };

    public static Option<bool> Address() => new("--address") { Description = "The subject is an address" };
}
