using System.CommandLine;
using Bekend.Benchmarks.Lookup;
using Bekend.Benchmarks.Policy;
using Bekend.Benchmarks.Questions;
using Bekend.Benchmarks.Reference;
using Bekend.Benchmarks.Secrecy;
using Bekend.Benchmarks.Voprf;

var isShort = new Option<bool>("--short") { Description = "A few rounds, to see that it works; the figures mean nothing", Recursive = true };
var voprf = new Command("voprf", "Evaluation beside the same steps in C");
var question = new Command("question", "One question end to end, beside the floor under it");
var lookup = new Command("lookup", "The index on PostgreSQL beside pgbench, and COPY beside row by row");
var decide = new Command("decide", "Decisions per second of processor time, beside the plain reference");
var difference = new Command("difference", "Two versions of a covenant compared over every class of questions, beside deciding each");
var secrecy = new Command("secrecy", "Hit beside no hit: sizes, and a t-test over 100,000 timings of each (half an hour)");
var each = new Option<int>("--each") { Description = "Timings of hits, and as many of no hits", DefaultValueFactory = _ => 100_000 };
secrecy.Options.Add(each);
var all = new Command("all", "Everything");
voprf.SetAction(parsed => VoprfBenchmark.Run(CReference.Build(), parsed.GetValue(isShort)));
question.SetAction((parsed, _) => QuestionBenchmark.RunAsync(CReference.Build(), parsed.GetValue(isShort)));
lookup.SetAction((parsed, _) => LookupBenchmark.RunAsync(parsed.GetValue(isShort)));
decide.SetAction(parsed => DecideBenchmark.Run(parsed.GetValue(isShort)));
difference.SetAction(parsed => DifferenceBenchmark.Run(parsed.GetValue(isShort)));
secrecy.SetAction((parsed, _) => SecrecyBenchmark.RunAsync(parsed.GetValue(isShort) ? 300 : parsed.GetValue(each)));
all.SetAction(async (parsed, _) =>
{
    var reference = CReference.Build();
    DecideBenchmark.Run(parsed.GetValue(isShort));
    DifferenceBenchmark.Run(parsed.GetValue(isShort));
    VoprfBenchmark.Run(reference, parsed.GetValue(isShort));
    await QuestionBenchmark.RunAsync(reference, parsed.GetValue(isShort));
    await LookupBenchmark.RunAsync(parsed.GetValue(isShort));
    await SecrecyBenchmark.RunAsync(parsed.GetValue(isShort) ? 300 : 100_000);
});
var root = new RootCommand("Measures Bekend. Every figure is a ratio within one run; run it in Release on a quiet machine.") { voprf, question, lookup, decide, difference, secrecy, all, isShort };
return await root.Parse(args).InvokeAsync();
