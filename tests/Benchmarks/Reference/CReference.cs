using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bekend.Benchmarks.Reference;

/// <summary>The same steps in C over the same libsodium, compiled on this machine just before the measurement.</summary>
internal sealed unsafe class CReference
{
    private readonly delegate* unmanaged<byte*, byte*, byte*, nuint, int> _multiply;
    private readonly delegate* unmanaged<byte*, byte*, byte*, nuint, byte*, byte*, int> _evaluate;
    private readonly delegate* unmanaged<nuint, int> _question;
    private readonly delegate* unmanaged<nuint, int> _evaluation;

    private CReference(nint library)
    {
        _multiply = (delegate* unmanaged<byte*, byte*, byte*, nuint, int>)NativeLibrary.GetExport(library, "ref_multiply");
        _evaluate = (delegate* unmanaged<byte*, byte*, byte*, nuint, byte*, byte*, int>)NativeLibrary.GetExport(library, "ref_evaluate");
        _question = (delegate* unmanaged<nuint, int>)NativeLibrary.GetExport(library, "ref_question");
        _evaluation = (delegate* unmanaged<nuint, int>)NativeLibrary.GetExport(library, "ref_evaluation");
        Require(((delegate* unmanaged<int>)NativeLibrary.GetExport(library, "ref_init"))() >= 0);
    }

    /// <summary>Compiles with <c>gcc -O2</c> into a temporary file.</summary>
    public static CReference Build()
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Reference", "voprf.c");
        var library = Path.Combine(Path.GetTempPath(), $"bekend-reference-{Environment.ProcessId}.so");
        using var gcc = Process.Start("gcc", ["-O2", "-shared", "-fPIC", "-o", library, source, "-l:libsodium.so.23"]);
        gcc.WaitForExit();
        Require(gcc.ExitCode == 0);
        var loaded = NativeLibrary.Load(library);
        File.Delete(library);
        return new(loaded);
    }

    /// <summary>Multiplies points of 32 bytes each.</summary>
    public void Multiply(ReadOnlySpan<byte> scalar, ReadOnlySpan<byte> points, Span<byte> products)
    {
        fixed (byte* k = scalar, p = points, q = products)
        {
            Require(_multiply(k, p, q, (nuint)points.Length / 32) == 0);
        }
    }

    /// <summary>Evaluates a batch with its proof.</summary>
    public void Evaluate(ReadOnlySpan<byte> scalar, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> points, Span<byte> evaluated, Span<byte> proof)
    {
        fixed (byte* k = scalar, pk = publicKey, p = points, q = evaluated, c = proof)
        {
            Require(_evaluate(k, pk, p, (nuint)points.Length / 32, q, c) == 0);
        }
    }

    /// <summary>All group operations of one question.</summary>
    public void Question(int elements) => Require(_question((nuint)elements) == 0);

    /// <summary>Blinding, evaluating, proving, verifying and unblinding one batch.</summary>
    public void Evaluation(int elements) => Require(_evaluation((nuint)elements) == 0);

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException("The C reference failed.");
        }
    }
}
