using Bekend.Pseudonyms.Voprf;
using Bekend.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Bekend.Pseudonyms.Tests.Voprf;

/// <summary>What must hold for every batch of inputs.</summary>
public sealed class PseudonymPropertyTests
{
    private static readonly Arbitrary<byte[][]> Batches =
        ArbMap.Default.GeneratorFor<byte>()
            .NonEmptyListOf().Select(bytes => bytes.ToArray())
            .NonEmptyListOf().Select(inputs => inputs.ToArray())
            .Resize(12)
            .ToArbitrary();

    [Fact]
    public void Pseudonym_IsKeyTimesHashWhateverTheBlind() => Check((key, inputs) =>
    {
        byte[] expected = [.. inputs.SelectMany(input =>
            TestData.Multiply(key.Export(), TestData.HashToGroup(OprfContext.Verifiable, input)))];

        return TestData.Pseudonymise(key, inputs).SequenceEqual(expected);
    });

    [Fact]
    public void Pseudonym_IsTheSameInEveryBatch() => Check((key, inputs) =>
        TestData.Pseudonymise(key, inputs).SequenceEqual(inputs.SelectMany(input => TestData.Pseudonymise(key, input))));

    [Fact]
    public void Pseudonym_DiffersUnderAnotherKey() => Check((key, inputs) =>
    {
        using var other = EvaluationKey.Generate();
        var ours = TestData.Pseudonymise(key, inputs);
        var theirs = TestData.Pseudonymise(other, inputs);

        return !Enumerable.Range(0, inputs.Length)
            .Any(i => TestData.ElementAt(ours, i).SequenceEqual(TestData.ElementAt(theirs, i)));
    });

    [Fact]
    public void Pseudonyms_AreEqualExactlyWhenInputsAre() => Check((key, inputs) =>
    {
        var pseudonyms = TestData.Pseudonymise(key, inputs);
        var distinctInputs = inputs.Select(Convert.ToHexString).Distinct().Count();

        return distinctInputs == Enumerable.Range(0, inputs.Length)
            .Select(i => Convert.ToHexString(TestData.ElementAt(pseudonyms, i))).Distinct().Count();
    });

    [Fact]
    public void Rotation_ByTheQuotientOfTheKeysMapsEveryPseudonym() => Check((oldKey, inputs) =>
    {
        using var newKey = EvaluationKey.Generate();
        var delta = new byte[Scalar.Size];
        Scalar.Multiply(newKey.Export(), ReferenceOprf.Invert(oldKey.Export()), delta);
        var rotated = new byte[inputs.Length * GroupElement.Size];

        return GroupElement.TryMultiplyAll(delta, TestData.Pseudonymise(oldKey, inputs), rotated)
            && rotated.SequenceEqual(TestData.Pseudonymise(newKey, inputs));
    });

    [Fact]
    public void BlindedElements_NeverRepeat() => Check((_, inputs) =>
    {
        using var first = Blinding.Create(inputs);
        using var second = Blinding.Create(inputs);
        byte[] both = [.. first.Elements.Span, .. second.Elements.Span];

        return 2 * inputs.Length == Enumerable.Range(0, 2 * inputs.Length)
            .Select(i => Convert.ToHexString(TestData.ElementAt(both, i))).Distinct().Count();
    });

    private static void Check(Func<EvaluationKey, byte[][], bool> property)
    {
        using var key = EvaluationKey.Generate();
        Prop.ForAll(Batches, inputs => property(key, inputs)).Holds();
    }
}
