using Bunit;
using ConversationAIPortal.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace ConversationAIPortal.Web.Tests.Navigation;

public sealed class UrlStatePageTests : BunitContext
{
    private readonly Loads _loads = new();

    public UrlStatePageTests() => Services.AddSingleton(_loads);

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Url_ChangesWhileLoading_CancelsTheOlderLoad()
    {
        Navigation.NavigateTo("/page?q=one");
        var page = Render<Page>();

        Navigation.NavigateTo("/page?q=two");

        page.WaitForAssertion(() => _loads.Begun.Select(load => load.Words).Should().Equal("one", "two"));
        _loads.Begun[0].Token.IsCancellationRequested.Should().BeTrue();
        _loads.Begun[1].Token.IsCancellationRequested.Should().BeFalse();
    }

    [Fact]
    public void Url_SameState_LoadsNothingAgain()
    {
        Navigation.NavigateTo("/page?q=one");
        Render<Page>();

        Navigation.NavigateTo("/page?q=one&unknown=1#part");

        _loads.Begun.Should().ContainSingle();
    }

    [Fact]
    public void Url_AnotherScope_LoadsAgain()
    {
        Navigation.NavigateTo("/page?q=one");
        var page = Render<Page>();

        Navigation.NavigateTo("/page?q=one&scope=loc1");

        page.WaitForAssertion(() => _loads.Begun.Should().HaveCount(2));
    }

    [Fact]
    public void Url_AnotherPage_IsNoneOfItsBusiness()
    {
        Navigation.NavigateTo("/page?q=one");
        Render<Page>();

        Navigation.NavigateTo("/other?q=two");

        _loads.Begun.Should().ContainSingle();
    }

    [Fact]
    public async Task Dispose_WhileLoading_CancelsAndIgnoresLaterUrls()
    {
        Navigation.NavigateTo("/page?q=one");
        Render<Page>();

        await DisposeComponentsAsync();
        Navigation.NavigateTo("/page?q=two");

        _loads.Begun.Should().ContainSingle().Which.Token.IsCancellationRequested.Should().BeTrue();
    }

    private sealed record Words : IUrlState<Words>
    {
        public string Text { get; init; } = "";

        public static Words Read(UrlQuery query) => new() { Text = query.Text("q") ?? "" };

        public void Write(UrlQuery query) => query.Add("q", Text);
    }

    private sealed class Loads
    {
        public List<(string Words, CancellationToken Token)> Begun { get; } = [];
    }

    private sealed class Page(Loads loads) : UrlStatePage<Words>
    {
        protected override Task LoadAsync(CancellationToken cancellationToken)
        {
            loads.Begun.Add((State.Text, cancellationToken));
            // A waiting test looks again only after a render.
            StateHasChanged();
            return Task.Delay(Timeout.Infinite, cancellationToken);
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, State.Text);
    }
}
