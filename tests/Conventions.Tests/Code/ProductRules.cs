namespace Bekend.Conventions.Tests.Code;

/// <summary>What product code does not do.</summary>
internal static class ProductRules
{
    public static IReadOnlyList<LineRule> All { get; } =
    [
        new("clock", "Time comes from a TimeProvider, so that tests decide what time it is.",
            new(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b"),
            "var now = DateTimeOffset.UtcNow;", "var now = clock.GetUtcNow();"),
        new("sleep", "Waiting is asynchronous and on a clock that a test can move.",
            new(@"\bThread\.Sleep\b|\bTask\.Delay\((?!Timeout\.Infinite)[^,]*(,[^,]*)?\)"),
            "await Task.Delay(wait, cancellationToken);", "await Task.Delay(wait, time, cancellationToken);")
        {
            Except = ["hosting/Storage/FileOnce.cs"], // a lock file of another process, at start-up: nothing to await
        },
        new("blocking", "Blocking on a task starves the pool; an own thread and a start-up may.",
            new(@"\.GetAwaiter\(\)\.GetResult\(\)|\basync void\b"),
            "var value = task.GetAwaiter().GetResult();", "var value = await task;")
        {
            Except = ["hosting/Startup/AtStart.cs"],
        },
        new("random", "Chance is cryptographic: a guessable id, nonce or padding is a leak.",
            new(@"\bnew Random\b|\bRandom\.Shared\b"),
            "var pick = Random.Shared.Next(16);", "var pick = RandomNumberGenerator.GetInt32(16);"),
        new("logging", "Log messages are source-generated, so that each has a number and named values.",
            new(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\("),
            "logger.LogInformation(\"question opened\");", "QuestionLog.QuestionOpened(logger, question.Id);"),
        new("console", "Only programs talk to a terminal.",
            new(@"\bConsole\.(Write|Error|Out|In|Read)"),
            "Console.WriteLine(answer);", "output.WriteLine(answer);")
        {
            Except = ["connector/Program.cs", "connector/HiddenLine.cs", "deploy/demo/Program.cs", "hosting/Startup/ServiceHost.cs", "keyholder/Program.cs"],
        },
        new("configuration", "Configuration is read at start-up; features get options.",
            new(@"\bIConfiguration\b|\bConfigurationManager\b|\b(builder|app)\.Configuration\b"),
            "var folder = builder.Configuration[\"Storage:Folder\"];", "var folder = options.Value.Folder;")
        {
            Except = ["hosting/Startup/"],
        },
        new("environment", "Environment variables are read in two places of the connector; services use configuration.",
            new(@"\bEnvironment\.GetEnvironmentVariable\b"),
            "var home = Environment.GetEnvironmentVariable(\"HOME\");", "var home = options.Value.Folder;")
        {
            Except = ["connector/RunEnvironment.cs", "connector/Pinning/StateFolder.cs"],
        },
        new("broad catch", "Only a boundary catches everything: who waits must hear that nothing was done. Others name what they expect.",
            new(@"^\s*catch( \(Exception( \w+)?\))?\s*$"),
            "        catch (Exception exception)", "        catch (Exception exception) when (exception is IOException)")
        {
            Except =
            [
                "hosting/Errors/ErrorMiddleware.cs", // the mapping from exception to answer
                "hosting/Startup/PeriodicTask.cs", // logged, and done again
                "hosting/Startup/ServiceHost.cs", // cleans up and throws on
                "hosting/Storage/SqliteWrite.cs", // handed to the caller
                "gateway/Disclosure/DisclosureLog.cs", // handed to every caller of the batch
                "gateway/Notices/NoticeDelivery.cs", // logged, and done again
                "policy/Decisions/Decider.cs", // doubt refuses
                "policy/Syntax/CovenantReader.cs", // doubt refuses
                "connector/BekendCommand.cs", // the mapping from exception to exit code
                "connector/Loading/", // cleans up and throws on
            ],
        },
    ];
}
