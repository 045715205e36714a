namespace Bekend.Pseudonyms.Names;

/// <summary>Unicode compatibility decomposition (NFKD) of every code point that has one ending in Latin letters.</summary>
/// <remarks>
/// The .NET runtime does not decompose at all when it runs without ICU (<c>InvariantGlobalization</c>, the default of many
/// container images): <c>string.Normalize</c> then returns its input. A key must not depend on a runtime setting, nor
/// on the ICU version of one partner, so the data is part of the source.
/// Format: <c>point:letters</c>, <c>first-last:letters</c>, or <c>first-last:a+</c> for consecutive letters from a.
/// Source: UnicodeData.txt, Unicode 14; code points from U+0080; NFKD, lower case, only a–z kept, empty results left out.
/// </remarks>
internal static class UnicodeLatin
{
    private const string Ranges = """
        AA:a BA:o C0-C5:a C7:c C8-CB:e CC-CF:i D1-D2:n+ D3-D6:o D9-DC:u DD:y E0-E5:a E7:c E8-EB:e EC-EF:i F1-F2:n+
        F3-F6:o F9-FC:u FD:y FF:y 100-105:a 106-10D:c 10E-10F:d 112-11B:e 11C-123:g 124-125:h 128-130:i 132-133:ij
        134-135:j 136-137:k 139-140:l 143-149:n 14C-151:o 154-159:r 15A-161:s 162-165:t 168-173:u 174-175:w 176-178:y
        179-17E:z 17F:s 1A0-1A1:o 1AF-1B0:u 1C4-1C6:dz 1C7-1C9:lj 1CA-1CC:nj 1CD-1CE:a 1CF-1D0:i 1D1-1D2:o 1D3-1DC:u
        1DE-1E1:a 1E6-1E7:g 1E8-1E9:k 1EA-1ED:o 1F0:j 1F1-1F3:dz 1F4-1F5:g 1F8-1F9:n 1FA-1FB:a 200-203:a 204-207:e
        208-20B:i 20C-20F:o 210-213:r 214-217:u 218-219:s 21A-21B:t 21E-21F:h 226-227:a 228-229:e 22A-231:o 232-233:y
        2B0:h 2B2:j 2B3:r 2B7:w 2B8:y 2E1:l 2E2:s 2E3:x 1D2C:a 1D2E:b 1D30-1D31:d+ 1D33-1D3A:g+ 1D3C:o 1D3E:p 1D3F:r
        1D40-1D41:t+ 1D42:w 1D43:a 1D47:b 1D48-1D49:d+ 1D4D:g 1D4F:k 1D50:m 1D52:o 1D56:p 1D57-1D58:t+ 1D5B:v 1D62:i
        1D63:r 1D64-1D65:u+ 1D9C:c 1DA0:f 1DBB:z 1E00-1E01:a 1E02-1E07:b 1E08-1E09:c 1E0A-1E13:d 1E14-1E1D:e 1E1E-1E1F:f
        1E20-1E21:g 1E22-1E2B:h 1E2C-1E2F:i 1E30-1E35:k 1E36-1E3D:l 1E3E-1E43:m 1E44-1E4B:n 1E4C-1E53:o 1E54-1E57:p
        1E58-1E5F:r 1E60-1E69:s 1E6A-1E71:t 1E72-1E7B:u 1E7C-1E7F:v 1E80-1E89:w 1E8A-1E8D:x 1E8E-1E8F:y 1E90-1E95:z
        1E96:h 1E97:t 1E98:w 1E99:y 1E9A:a 1E9B:s 1EA0-1EB7:a 1EB8-1EC7:e 1EC8-1ECB:i 1ECC-1EE3:o 1EE4-1EF1:u
        1EF2-1EF9:y 2071:i 207F:n 2090:a 2091:e 2092:o 2093:x 2095:h 2096-2099:k+ 209A:p 209B-209C:s+ 20A8:rs 2100:ac
        2101:as 2102-2103:c 2105:co 2106:cu 2109-210B:f+ 210C-210E:h 2110-2111:i 2112-2113:l 2115:n 2116:no 2119-211B:p+
        211C-211D:r 2120:sm 2121:tel 2122:tm 2124:z 2128:z 212A:k 212B-212D:a+ 212F-2130:e 2131:f 2133:m 2134:o 2139:i
        213B:fax 2145-2146:d 2147:e 2148-2149:i+ 2160:i 2161:ii 2162:iii 2163:iv 2164:v 2165:vi 2166:vii 2167:viii
        2168:ix 2169:x 216A:xi 216B:xii 216C:l 216D-216E:c+ 216F:m 2170:i 2171:ii 2172:iii 2173:iv 2174:v 2175:vi
        2176:vii 2177:viii 2178:ix 2179:x 217A:xi 217B:xii 217C:l 217D-217E:c+ 217F:m 249C-24B5:a+ 24B6-24CF:a+
        24D0-24E9:a+ 2C7C:j 2C7D:v 3250:pte 32CC:hg 32CD:erg 32CE:ev 32CF:ltd 3371:hpa 3372:da 3373:au 3374:bar 3375:ov
        3376:pc 3377-3379:dm 337A:iu 3380:pa 3381:na 3382:a 3383:ma 3384:ka 3385:kb 3386:mb 3387:gb 3388:cal 3389:kcal
        338A:pf 338B:nf 338C-338D:f+ 338E:mg 338F:kg 3390:hz 3391:khz 3392:mhz 3393:ghz 3394:thz 3395:l 3396:ml 3397:dl
        3398:kl 3399:fm 339A:nm 339B:m 339C:mm 339D:cm 339E:km 339F:mm 33A0:cm 33A1:m 33A2:km 33A3:mm 33A4:cm 33A5:m
        33A6:km 33A7-33A8:ms 33A9:pa 33AA:kpa 33AB:mpa 33AC:gpa 33AD:rad 33AE-33AF:rads 33B0:ps 33B1:ns 33B2:s 33B3:ms
        33B4:pv 33B5:nv 33B6:v 33B7:mv 33B8:kv 33B9:mv 33BA:pw 33BB:nw 33BC:w 33BD:mw 33BE:kw 33BF:mw 33C0:k 33C1:m
        33C2:am 33C3:bq 33C4:cc 33C5:cd 33C6:ckg 33C7:co 33C8:db 33C9:gy 33CA:ha 33CB:hp 33CC:in 33CD:kk 33CE:km 33CF:kt
        33D0:lm 33D1:ln 33D2:log 33D3:lx 33D4:mb 33D5:mil 33D6:mol 33D7:ph 33D8:pm 33D9:ppm 33DA:pr 33DB:sr 33DC:sv
        33DD:wb 33DE:vm 33DF:am 33FF:gal A7F2:c A7F3:f A7F4:q FB00:ff FB01:fi FB02:fl FB03:ffi FB04:ffl FB05-FB06:st
        FF21-FF3A:a+ FF41-FF5A:a+ 107A5:q 1D400-1D419:a+ 1D41A-1D433:a+ 1D434-1D44D:a+ 1D44E-1D454:a+ 1D456-1D467:i+
        1D468-1D481:a+ 1D482-1D49B:a+ 1D49C:a 1D49E-1D49F:c+ 1D4A2:g 1D4A5-1D4A6:j+ 1D4A9-1D4AC:n+ 1D4AE-1D4B5:s+
        1D4B6-1D4B9:a+ 1D4BB:f 1D4BD-1D4C3:h+ 1D4C5-1D4CF:p+ 1D4D0-1D4E9:a+ 1D4EA-1D503:a+ 1D504-1D505:a+ 1D507-1D50A:d+
        1D50D-1D514:j+ 1D516-1D51C:s+ 1D51E-1D537:a+ 1D538-1D539:a+ 1D53B-1D53E:d+ 1D540-1D544:i+ 1D546:o 1D54A-1D550:s+
        1D552-1D56B:a+ 1D56C-1D585:a+ 1D586-1D59F:a+ 1D5A0-1D5B9:a+ 1D5BA-1D5D3:a+ 1D5D4-1D5ED:a+ 1D5EE-1D607:a+
        1D608-1D621:a+ 1D622-1D63B:a+ 1D63C-1D655:a+ 1D656-1D66F:a+ 1D670-1D689:a+ 1D68A-1D6A3:a+ 1F110-1F129:a+ 1F12A:s
        1F12B:c 1F12C:r 1F12D:cd 1F12E:wz 1F130-1F149:a+ 1F14A:hv 1F14B:mv 1F14C:sd 1F14D:ss 1F14E:ppv 1F14F:wc 1F16A:mc
        1F16B:md 1F16C:mr 1F190:dj
        """;

    private static readonly Dictionary<int, string> Letters = Read(Ranges);

    /// <summary>All code points of the table and their letters, for tests.</summary>
    public static IReadOnlyDictionary<int, string> All => Letters;

    /// <summary>Letters a–z that remain of one code point.</summary>
    /// <param name="codePoint">Unicode scalar value, U+0000 to U+10FFFF.</param>
    /// <returns>One or more letters a–z, lower case; empty when no Latin letter remains.</returns>
    public static string Decompose(int codePoint) =>
        codePoint switch
        {
            >= 'a' and <= 'z' => ((char)codePoint).ToString(),
            >= 'A' and <= 'Z' => ((char)(codePoint - 'A' + 'a')).ToString(),
            < 0x80 => "",
            _ => Letters.GetValueOrDefault(codePoint, ""),
        };

    private static Dictionary<int, string> Read(string ranges)
    {
        var letters = new Dictionary<int, string>();
        foreach (var range in ranges.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var value = range[(range.IndexOf(':', StringComparison.Ordinal) + 1)..];
            var points = range[..range.IndexOf(':', StringComparison.Ordinal)].Split('-');
            var first = Convert.ToInt32(points[0], 16);
            var last = Convert.ToInt32(points[^1], 16);
            for (var point = first; point <= last; point++)
            {
                letters.Add(point, value.EndsWith('+') ? ((char)(value[0] + point - first)).ToString() : value);
            }
        }

        return letters;
    }
}
