namespace Bekend.Policies.Tests.Syntax;

/// <summary>Faults in plain YAML: a piece of the sample, what replaces it, and every diagnostic that must follow.</summary>
internal static class YamlFaults
{
    public static TheoryData<string, string, string[]> Cases { get; } = new()
    {
        {
            "versie: 1.0.0",
            "versie: 1.0.0\nversie: 1.0.1",
            [
                "3:1: duplicate key `versie`; first on line 2"]
        },
        {
            "versie: 1.0.0",
            "versie: &v 1.0.0",
            [
                "2:9: anchor `&v` is not allowed"]
        },
        {
            "versie: 1.0.0",
            "versie: !!str 1.0.0",
            [
                "2:9: tag `tag:yaml.org,2002:str` is not allowed"]
        },
        {
            "versie: 1.0.0",
            "versie: *v",
            [
                "2:9: alias `*v` is not allowed; write it out"]
        },
        {
            "versie: 1.0.0",
            "versie: 1.0.0\n? [a]\n: b",
            [
                "3:3: a key must be text"]
        },
        {
            "titel: Voorbeeld\n",
            "titel: 'Voor\n",
            [
                "3:8: not valid YAML: while scanning a quoted scalar, found unexpected end of stream"]
        },
        {
            "versie: 1.0.0",
            "versie: ! 1.0.0",
            [
                "2:9: tag `!` is not allowed"]
        },
        {
            "geldig: {",
            "geldig: !period {",
            [
                "5:9: tag `!period` is not allowed"]
        },
        {
            "trappen: [",
            "trappen: &t !levels [",
            [
                "17:10: anchor `&t` is not allowed",
                "17:10: tag `!levels` is not allowed"]
        },
    };
}
