using System.Text;
using System.Text.Json;
using Bekend.Hosting.Http;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Hosting.Tests.Http;

public sealed class JsonBodyPropertyTests
{
    private static readonly byte[] Sample = Encoding.UTF8.GetBytes(
        """
        {"missing":"x","long":"\u00e9\ud83d\ude00","control":"a","flag":true,"number":3,"texts":["a","b"],"same":["c"],
         "blocks":["AQEBAQEBAQE"],"pairs":[{"soort":"K1","pseudoniem":"AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE"}]}
        """);

    [Fact]
    public void Bytes_Random_NeverThrow() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ReadsOrRefuses).Holds(2000);

    [Fact]
    public void Bytes_Mangled_NeverThrow() =>
        Prop.ForAll(
            (from at in Gen.Choose(0, Sample.Length - 1) from value in Gen.Choose(0, 255) from cut in Gen.Choose(0, 6) select (at, value, cut)).ToArbitrary(),
            change =>
            {
                byte[] mangled = [.. Sample.Take(change.at), (byte)change.value, .. Sample.Skip(change.at + change.cut)];
                return ReadsOrRefuses(mangled);
            }).Holds(10_000);

    [Fact]
    public void Faults_NeverRepeatTheInput() =>
        Prop.ForAll(
            ArbMap.Default.GeneratorFor<string>().Where(text => text?.Trim().Length >= 4).ToArbitrary(),
            text =>
            {
                var canary = $"zq{text}qz";
                var json = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
                {
                    ["missing"] = canary,
                    ["long"] = canary,
                    ["control"] = new[] { canary },
                    ["flag"] = canary,
                    ["number"] = canary,
                    ["texts"] = new[] { canary },
                    ["blocks"] = new[] { canary },
                    ["few"] = canary,
                    ["pairs"] = new object[] { canary, new { soort = canary, pseudoniem = canary } },
                });
                var (_, problem) = JsonBody.Read(json, JsonBodyReaderTests.ReadEverything);
                return problem!.Faults.Count >= 9
                    && problem.Faults.All(fault => !$"{fault.Field} {fault.Message}".Contains("zq", StringComparison.Ordinal));
            }).Holds(2000);

    private static bool ReadsOrRefuses(byte[] json)
    {
        var (value, problem) = JsonBody.Read(json, JsonBodyReaderTests.ReadEverything);
        return value is null != problem is null;
    }
}
