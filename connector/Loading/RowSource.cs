namespace Bekend.Connector.Loading;

/// <summary>Opens the input of a load in the format it is written in.</summary>
internal static class RowSource
{
    /// <returns>The rows, or exit code 2.</returns>
    public static Outcome<IRowSource> Open(LoadRequest request, Func<Stream> openStandardInput)
    {
        if (!RowInput.Open(request.Path, openStandardInput).TryGet(out var input, out var failure))
        {
            return failure;
        }

        var isHandedOver = false;
        try
        {
            if (request.Format is RowFormat.Ndjson)
            {
                isHandedOver = true;
                return new Outcome<IRowSource>(new NdjsonSource(input, request.Subject));
            }

            if (!CsvSource.Open(input, request).TryGet(out var csv, out failure))
            {
                return failure;
            }

            isHandedOver = true;
            return new Outcome<IRowSource>(csv);
        }
        catch (IOException)
        {
            return Failure.Input("The file cannot be read", "It broke off before its first row.");
        }
        finally
        {
            if (!isHandedOver)
            {
                input.Dispose();
            }
        }
    }
}
