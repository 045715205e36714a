using System.Security.Cryptography;
using System.Text;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Storage;
using Bekend.Hosting.Http;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Quotas;

/// <summary>Which quotas a question uses, and what is counted for each.</summary>
/// <remarks>
/// A counter is a keyed digest, under a key per covenant made of a secret of this service: whoever reads the table can neither tell
/// who asked or was asked about, nor try a pseudonym, nor join two covenants. Decision 0032 says what counts.
/// </remarks>
internal sealed class QuotaCounters : IDisposable
{
    private const int CounterSize = 16;

    private readonly byte[] _secret;

    public QuotaCounters(StoredSecrets secrets) => _secret = secrets.GetOrAdd("quota", () => RandomNumberGenerator.GetBytes(32));

    /// <summary>What a question uses when it is opened: quotas per employee, case and organisation.</summary>
    public QuotaCharge AtOpening(Question question, Covenant covenant, DateTimeOffset at) => Charge(
        question,
        covenant,
        at,
        quota => quota.Per switch
        {
            QuotaScope.Employee => [Of(question.Organisation, question.Content.Employee)],
            // Questions without a case number are together one case.
            QuotaScope.Case => [Of(question.Organisation, question.Content.Case ?? string.Empty)],
            QuotaScope.Organisation => [Of(question.Organisation, string.Empty)],
            QuotaScope.DataSubject => [],
            _ => throw new InvalidOperationException("An unknown scope of a quota."),
        });

    /// <summary>What it uses when it is answered: quotas per subject, whoever asks.</summary>
    /// <remarks>
    /// The subject's real pseudonyms hide among fakes, which match nothing: all are counted, and the subject has no room when one of
    /// its own has none. Kinds that many share by their nature (a house number without its suffix) are not: they are not the subject's own.
    /// </remarks>
    public QuotaCharge AtAnswer(Question question, Covenant covenant, IEnumerable<KindedPseudonym> pseudonyms, DateTimeOffset at)
    {
        var own = pseudonyms.Where(pseudonym => MatchStrength.TellsApart(pseudonym.Kind)).Select(pseudonym => pseudonym.Pseudonym).ToList();
        return Charge(question, covenant, at, quota => quota.Per == QuotaScope.DataSubject ? own : []);
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_secret);

    /// <summary>An id of an organisation's own; one that differs only in case or white space is the same, as with four eyes.</summary>
    private static byte[] Of(string organisation, string id) => Encoding.UTF8.GetBytes($"{organisation}\n{id.Trim().ToUpperInvariant()}");

    private QuotaCharge Charge(Question question, Covenant covenant, DateTimeOffset at, Func<Quota, IEnumerable<byte[]>> counted)
    {
        if (covenant.Quotas.Count == 0)
        {
            return new(question.Id, at, []);
        }

        var key = HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"bekend:quota:1:{covenant.Id.Value}"));
        try
        {
            // Of two quotas over one window the smaller holds.
            var uses = covenant.Quotas.OrderBy(quota => quota.Max)
                .SelectMany(quota => counted(quota).Select(value => new QuotaUse(quota, Counter(key, quota, value), quota.Window.AddTo(at))))
                .DistinctBy(use => Convert.ToHexString(use.Counter));
            return new(question.Id, at, [.. uses]);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static byte[] Counter(byte[] key, Quota quota, byte[] value)
    {
        byte[] counted = [.. Encoding.UTF8.GetBytes($"{Words.Format(quota.Per)}\n{quota.Window}\n"), .. value];
        return HMACSHA256.HashData(key, counted)[..CounterSize];
    }
}
