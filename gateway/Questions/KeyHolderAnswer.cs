using System.Text.Json;
using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Questions;

/// <summary>Reads what the key holder answered.</summary>
internal static class KeyHolderAnswer
{
    /// <param name="answer">A 2xx answer.</param>
    /// <param name="keyVersion">The version that was asked for.</param>
    /// <param name="count">How many points were sent.</param>
    /// <exception cref="StoreUnavailableException">The answer is not what a key holder sends.</exception>
    public static StoredEvaluation Read(ServiceAnswer answer, int keyVersion, int count)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            var elements = document.RootElement.GetProperty("geevalueerd").EnumerateArray().Select(item => item.GetString()!).ToList();
            var proof = document.RootElement.GetProperty("bewijs").GetString()!;
            return elements.Count == count
                ? new(keyVersion, elements, proof)
                : throw new StoreUnavailableException("The key holder answered another number of elements.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new StoreUnavailableException("The key holder's answer cannot be read.");
        }
    }
}
