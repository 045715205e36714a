using System.CommandLine;
using Bekend.Benchmarks.Appending;
using Bekend.Benchmarks.Growth;
using Bekend.Benchmarks.Loading;
using Bekend.Benchmarks.Lookup;
using Bekend.Benchmarks.Policy;
using Bekend.Benchmarks.PublicLog;
using Bekend.Benchmarks.Questions;
using Bekend.Benchmarks.Reference;
using Bekend.Benchmarks.Rotation;
using Bekend.Benchmarks.Secrecy;
using Bekend.Benchmarks.Voprf;

var isShort = new Option<bool>("--short") { Description = "A few rounds, to see that it works; the figures mean nothing", Recursive = true };
var voprf = new Command("voprf", "Evaluation beside the same steps in C");
var question = new Command("question", "One question end to end, beside the floor under it");
var holders = new Command("holders", "One question with one key holder, beside two of three that share the key");
var lookup = new Command("lookup", "The index on PostgreSQL beside pgbench, and COPY beside row by row");
var decide = new Command("decide", "Decisions per second of processor time, beside the plain reference");
var difference = new Command("difference", "Two versions of a covenant compared over every class of questions, beside deciding each");
var growth = new Command("growth", "Lookups and bytes a key in an index of 10,000 and of 10 million keys (half an hour)");
var keys = new Option<int>("--keys") { Description = "Keys of the large index", DefaultValueFactory = _ => 10_000_000 };
growth.Options.Add(keys);
var secrecy = new Command("secrecy", "Hit beside no hit: sizes, and a t-test over 100,000 timings of each (half an hour)");
var rotation = new Command("rotation", "Rows brought to the next key beside the multiplications alone, with questions meanwhile");
var each = new Option<int>("--each") { Description = "Timings of hits, and as many of no hits", DefaultValueFactory = _ => 100_000 };
secrecy.Options.Add(each);
var load = new Command("load", "A file of persons loaded by the real command, beside the group operations in it (a quarter of an hour)");
var persons = new Option<int>("--persons") { Description = "Rows of the file", DefaultValueFactory = _ => 100_000 };
load.Options.Add(persons);
var log = new Command("log", "A log of a million entries verified by the real command, and its tiles beside static files");
var append = new Command("append", "Durable appends to the log, without and with a witness, in a log that is small and in one that is large");
var entries = new Option<int>("--entries") { Description = "Entries of the large log", DefaultValueFactory = _ => 1_000_000 };
append.Options.Add(entries);
var files = new Command("static-files", "Serves the files of a folder, for `log` to measure") { Hidden = true };
var folder = new Argument<string>("FOLDER");
files.Arguments.Add(folder);
var all = new Command("all", "Everything");
voprf.SetAction(parsed => VoprfBenchmark.Run(CReference.Build(), parsed.GetValue(isShort)));
question.SetAction((parsed, _) => QuestionBenchmark.RunAsync(CReference.Build(), parsed.GetValue(isShort)));
holders.SetAction((parsed, _) => SharedKeyBenchmark.RunAsync(parsed.GetValue(isShort)));
lookup.SetAction((parsed, _) => LookupBenchmark.RunAsync(parsed.GetValue(isShort)));
decide.SetAction(parsed => DecideBenchmark.Run(parsed.GetValue(isShort)));
difference.SetAction(parsed => DifferenceBenchmark.Run(parsed.GetValue(isShort)));
growth.SetAction((parsed, _) => GrowthBenchmark.RunAsync(parsed.GetValue(isShort) ? 50_000 : parsed.GetValue(keys), parsed.GetValue(isShort) ? 100 : 5000));
secrecy.SetAction((parsed, _) => SecrecyAsync(parsed.GetValue(isShort) ? 300 : parsed.GetValue(each)));
rotation.SetAction((parsed, _) => RotationBenchmark.RunAsync(parsed.GetValue(isShort)));
load.SetAction((parsed, _) => LoadAsync(parsed.GetValue(isShort), parsed.GetValue(persons)));
log.SetAction((parsed, _) => LogBenchmark.RunAsync(parsed.GetValue(isShort)));
append.SetAction((parsed, _) => AppendBenchmark.RunAsync(parsed.GetValue(isShort), parsed.GetValue(entries)));
files.SetAction((parsed, _) => StaticFiles.RunAsync(parsed.GetRequiredValue(folder)));
all.SetAction(async (parsed, _) =>
{
    var reference = CReference.Build();
    DecideBenchmark.Run(parsed.GetValue(isShort));
    DifferenceBenchmark.Run(parsed.GetValue(isShort));
    VoprfBenchmark.Run(reference, parsed.GetValue(isShort));
    await QuestionBenchmark.RunAsync(reference, parsed.GetValue(isShort));
    await SharedKeyBenchmark.RunAsync(parsed.GetValue(isShort));
    await LookupBenchmark.RunAsync(parsed.GetValue(isShort));
    await RotationBenchmark.RunAsync(parsed.GetValue(isShort));
    await LogBenchmark.RunAsync(parsed.GetValue(isShort));
    await AppendBenchmark.RunAsync(parsed.GetValue(isShort), 1_000_000);
    await LoadAsync(parsed.GetValue(isShort), 100_000);
    await GrowthBenchmark.RunAsync(parsed.GetValue(isShort) ? 50_000 : 10_000_000, parsed.GetValue(isShort) ? 100 : 5000);
    await SecrecyAsync(parsed.GetValue(isShort) ? 300 : 100_000);
});
var root = new RootCommand("Measures Bekend. Every figure is a ratio within one run; run it in Release on a quiet machine.") { voprf, question, holders, lookup, rotation, decide, difference, growth, secrecy, load, log, append, files, all, isShort };
return await root.Parse(args).InvokeAsync();

static Task LoadAsync(bool isShort, int persons) =>
    LoadBenchmark.RunAsync(CReference.Build(), isShort ? 500 : persons, TimeSpan.FromSeconds(isShort ? 0.5 : 10));

static async Task SecrecyAsync(int each)
{
    await LookupSecrecy.RunAsync(each);
    await SecrecyBenchmark.RunAsync(each);
}
