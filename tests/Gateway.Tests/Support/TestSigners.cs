using Bekend.Ledger.Notes;
using Bekend.Policies.Publishing;
using Bekend.Policies.Syntax;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Two people whose signatures the gateways of the tests know, and one whom they do not.</summary>
internal static class TestSigners
{
    public static NoteSigner Officer { get; } = NoteSigner.Generate("fg.voorbeeldstad.example");

    public static NoteSigner Manager { get; } = NoteSigner.Generate("beheer.voorbeeldstad.example");

    public static NoteSigner Stranger { get; } = NoteSigner.Generate("iemand.example");

    /// <summary>The list of signers as a gateway is started with it.</summary>
    public static string[] Arguments { get; } =
    [
        $"--Covenants:Signers:0={Officer.Verifier.Format()}",
        $"--Covenants:Signers:1={Manager.Verifier.Format()}",
    ];

    /// <summary>Writes a covenant and the signatures of both beside it; of what is no covenant, the text alone.</summary>
    public static void Write(string folder, string name, string text)
    {
        File.WriteAllText(Path.Combine(folder, name), text);
        if (CovenantReader.Read(name, text).Covenant is not null)
        {
            File.WriteAllText(Path.Combine(folder, name + ".note"), Sign(text, Officer, Manager));
        }
    }

    /// <summary>A note over a covenant with these signatures.</summary>
    public static string Sign(string text, params NoteSigner[] signers)
    {
        var covenant = CovenantReader.Read("covenant", text).Covenant!;
        string? note = null;
        foreach (var signer in signers)
        {
            Assert.True(CovenantSigning.TrySign(covenant, note, signer, out note));
        }

        return note!;
    }
}
