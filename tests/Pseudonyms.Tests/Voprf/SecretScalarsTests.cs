using System.Runtime.CompilerServices;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf;

public sealed class SecretScalarsTests
{
    [Fact]
    public void TryRead_GivesEachScalar()
    {
        using var secrets = new SecretScalars([.. TestData.ScalarOf(1), .. TestData.ScalarOf(2)]);
        var scalar = new byte[Scalar.Size];

        Assert.True(secrets.TryRead(1, scalar));
        Assert.Equal(TestData.ScalarOf(2), scalar);
        Assert.True(secrets.TryRead(0, scalar));
        Assert.Equal(TestData.ScalarOf(1), scalar);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void TryRead_RefusesAnIndexOutside(int index)
    {
        using var secrets = new SecretScalars(TestData.ScalarOf(1));

        Assert.Throws<ArgumentOutOfRangeException>(() => secrets.TryRead(index, new byte[Scalar.Size]));
    }

    [Fact]
    public void Constructor_CopiesSoThatTheCallerMayClear()
    {
        var given = TestData.ScalarOf(5);
        using var secrets = new SecretScalars(given);
        Array.Clear(given);
        var scalar = new byte[Scalar.Size];

        Assert.True(secrets.TryRead(0, scalar));
        Assert.Equal(TestData.ScalarOf(5), scalar);
    }

    [Fact]
    public void Dispose_ClearsTheMemoryAndEndsReading()
    {
        var secrets = new SecretScalars(TestData.ScalarOf(7));
        var memory = MemoryOf(secrets);
        var scalar = TestData.ScalarOf(9);
        Assert.Equal(TestData.ScalarOf(7), memory);

        secrets.Dispose();
        secrets.Dispose();

        Assert.Equal(new byte[Scalar.Size], memory);
        Assert.False(secrets.TryRead(0, scalar));
        Assert.Equal(new byte[Scalar.Size], scalar);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_scalars")]
    private static extern ref readonly byte[] MemoryOf(SecretScalars secrets);
}
