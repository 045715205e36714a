using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Bekend.Gateway.Questions;

/// <summary>Encrypts what a question says while it is stored.</summary>
internal sealed class QuestionSealer(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Bekend.Gateway.Question.v1");

    public byte[] Seal(QuestionContent content) =>
        _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(content, GatewayJson.Default.QuestionContent));

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was sealed under other keys, or altered.</exception>
    public QuestionContent Open(byte[] content) =>
        JsonSerializer.Deserialize(_protector.Unprotect(content), GatewayJson.Default.QuestionContent)!;
}
