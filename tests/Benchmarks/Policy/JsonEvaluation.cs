using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Benchmarks.Policy;

/// <summary>An evaluation as AuthZEN has it: bytes of JSON in, decision and reasons as bytes of JSON out.</summary>
internal sealed class JsonEvaluation(Covenant covenant)
{
    private readonly ArrayBufferWriter<byte> _answer = new(4096);
    private readonly string _version = $"{covenant.Id}@{covenant.Version}";

    /// <summary>Answers all of them, one after the other.</summary>
    public int Answer(byte[][] requests)
    {
        using var writer = new Utf8JsonWriter(_answer);
        foreach (var request in requests)
        {
            _answer.ResetWrittenCount();
            writer.Reset();
            Write(writer, Decider.Decide(covenant, Read(request)));
            writer.Flush();
            if (_answer.WrittenCount < 20)
            {
                throw new InvalidOperationException("That is no answer.");
            }
        }

        return requests.Length;
    }

    /// <summary>A question as such a request.</summary>
    public byte[] Describe(DecisionRequest request) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        subject = new { type = "medewerker", id = "u1", properties = new { organisatie = MemberOf(request.AskerParty), rol = request.AskerRole } },
        action = new { name = "bevraag", properties = new { ziet = (request.DetailLevel is >= DetailLevel.Hit and <= DetailLevel.ContactPerson ? Words.Format(request.DetailLevel) : "?") } },
        resource = new { type = "bron", id = MemberOf(request.AskedParty), properties = new { soort = request.Subject == SubjectKind.Address ? "adres" : "persoon", betrokkene = "p-0123456789abcdef" } },
        context = new
        {
            doel = request.Purpose,
            grondslag = request.LegalBasis,
            zaak = request.Case,
            time = request.Time.ToString("O", CultureInfo.InvariantCulture),
            meerderjarig = request.IsAdult,
            weging = request.IsWeighed,
            personen = request.Approvals,
            traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        },
    });

    private string MemberOf(string party) => covenant.FindParty(party)?.Members[0].Oin?.Value ?? "00000000000000000000";

    private string PartyOf(string? oin) => covenant.PartyOf(new Oin(oin ?? string.Empty))?.Name ?? string.Empty;

    private DecisionRequest Read(ReadOnlySpan<byte> json)
    {
        string? asker = null, role = null, asked = null, purpose = null, basis = null, caseId = null;
        var (level, subject, time, persons) = ((DetailLevel)(-1), SubjectKind.Person, default(DateTimeOffset), 1);
        bool? adult = null, weighed = null;
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            var depth = reader.CurrentDepth;
            if (Next(ref reader, "organisatie"u8))
            {
                asker = PartyOf(reader.GetString());
            }
            else if (Next(ref reader, "rol"u8))
            {
                role = reader.GetString();
            }
            else if (Next(ref reader, "id"u8))
            {
                asked = reader.GetString(); // the last one is the resource's
            }
            else if (Next(ref reader, "ziet"u8))
            {
                level = Words.TryParse(reader.GetString(), out DetailLevel word) ? word : level;
            }
            else if (Next(ref reader, "soort"u8))
            {
                subject = reader.ValueTextEquals("adres"u8) ? SubjectKind.Address : SubjectKind.Person;
            }
            else if (depth == 2 && Next(ref reader, "doel"u8))
            {
                purpose = reader.GetString();
            }
            else if (Next(ref reader, "grondslag"u8))
            {
                basis = reader.GetString();
            }
            else if (Next(ref reader, "zaak"u8))
            {
                caseId = reader.GetString();
            }
            else if (Next(ref reader, "time"u8))
            {
                time = reader.GetDateTimeOffset();
            }
            else if (Next(ref reader, "meerderjarig"u8))
            {
                adult = reader.TokenType == JsonTokenType.Null ? null : reader.GetBoolean();
            }
            else if (Next(ref reader, "weging"u8))
            {
                weighed = reader.TokenType == JsonTokenType.Null ? null : reader.GetBoolean();
            }
            else if (Next(ref reader, "personen"u8))
            {
                persons = reader.GetInt32();
            }
        }

        return new()
        {
            AskerParty = asker!,
            AskerRole = role!,
            AskedParty = PartyOf(asked),
            Purpose = purpose!,
            LegalBasis = basis!,
            Case = caseId,
            Time = time,
            DetailLevel = level,
            Subject = subject,
            IsAdult = adult,
            IsWeighed = weighed,
            Approvals = persons,
        };
    }

    private static bool Next(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    private void Write(Utf8JsonWriter writer, Decision decision)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("decision"u8, decision is Decision.Permit);
        writer.WriteStartObject("context"u8);
        writer.WriteString("convenant"u8, _version);
        if (decision is Decision.Permit permit)
        {
            writer.WriteStartArray("regels"u8);
            foreach (var rule in permit.Rules)
            {
                WriteProvision(writer, rule.Id, rule.Article);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteNumber("verplichtingen"u8, permit.Obligations.Count);
        }
        else if (decision is Decision.Deny deny)
        {
            WriteDeny(writer, deny);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteDeny(Utf8JsonWriter writer, Decision.Deny deny)
    {
        writer.WriteStartArray("verboden"u8);
        foreach (var forbid in deny.Forbids)
        {
            WriteProvision(writer, forbid.Id, forbid.Article);
            writer.WriteString("omdat"u8, forbid.Because);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (deny.Nearest is { } nearest)
        {
            writer.WritePropertyName("dichtstbij"u8);
            WriteProvision(writer, nearest.Id, nearest.Article);
            writer.WriteEndObject();
        }

        writer.WriteStartArray("ontbreekt"u8);
        foreach (var clause in deny.Missing)
        {
            writer.WriteStringValue(clause);
        }

        writer.WriteEndArray();
    }

    private static void WriteProvision(Utf8JsonWriter writer, string id, string article)
    {
        writer.WriteStartObject();
        writer.WriteString("regel"u8, id);
        writer.WriteString("artikel"u8, article);
    }
}
