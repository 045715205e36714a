using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.MijnVragen;

[Collection(typeof(BreakableGroup))]
public sealed class RetentionTests(BreakableDemo demo)
{
    [Fact]
    public async Task Answer_IsGone_AfterItsTime()
    {
        var id = await RefusedQuestion.AskAsync(demo);
        await using var visitor = await Visitor.OpenAsync(demo, account: demo.Person("consulent"));
        visitor.Complaints.Expect(404);
        Assert.Equal(200, await visitor.GoAsync($"/mijn-vragen/{id}"));

        await demo.AgeRecordAsync(id, TimeSpan.FromHours(24));

        Assert.Equal(404, await visitor.GoAsync($"/mijn-vragen/{id}"));
        await visitor.CheckAsync("mijn-vraag-verlopen");
        await visitor.GoAsync("/mijn-vragen");
        await Assertions.Expect(visitor.Page.Locator($"a[href='/mijn-vragen/{id}']")).ToHaveCountAsync(0);
    }
}
