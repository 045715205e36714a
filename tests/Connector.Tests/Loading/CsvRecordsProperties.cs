using Bekend.Connector.Loading;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Connector.Tests.Loading;

public sealed class CsvRecordsProperties
{
    [Fact]
    public void ReadsBackWhateverWasQuoted()
    {
        var field = Gen.Elements('a', '"', ';', '\n', ' ', 'é').ListOf().Select(chars => new string([.. chars.Take(12)]));
        var row = field.ListOf().Where(fields => fields.Count is > 1 and < 6);
        Prop.ForAll(row.ToArbitrary(), fields =>
        {
            var line = string.Join(';', fields.Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
            var record = new CsvRecords(new LineSource(new StringReader(line)), ';').Next();
            Assert.Equal(fields, record?.Fields);
        }).Holds();
    }

    [Fact]
    public void AlwaysComesToTheEnd_AndNamesEveryLineOnce()
    {
        var text = Gen.Elements('a', '"', ';', '\n', '\r').ListOf().Select(chars => new string([.. chars]));
        Prop.ForAll(text.ToArbitrary(), content =>
        {
            var source = new CsvRecords(new LineSource(new StringReader(content)), ';');
            var last = 0;
            while (source.Next() is { } record)
            {
                Assert.True(record.Line > last);
                last = record.Line;
            }
        }).Holds();
    }
}
