using ConversationAIPortal.Web.SignIn;
using Microsoft.Extensions.Time.Testing;

namespace ConversationAIPortal.Web.Tests.SignIn;

public sealed class SessionsTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Holds_NewSession_True()
    {
        var sessions = new Sessions(_time);
        var principal = StaffClaims.ForSession(StaffClaimsTests.Principal(), sessions.EndOfNew());

        sessions.Holds(principal).Should().BeTrue();
    }

    [Fact]
    public void Holds_AfterAWorkingDay_False()
    {
        var sessions = new Sessions(_time);
        var principal = StaffClaims.ForSession(StaffClaimsTests.Principal(), sessions.EndOfNew());

        _time.Advance(Sessions.Length - TimeSpan.FromSeconds(1));
        var before = sessions.Holds(principal);
        _time.Advance(TimeSpan.FromSeconds(1));

        before.Should().BeTrue();
        sessions.Holds(principal).Should().BeFalse();
    }

    [Fact]
    public void Holds_EndedSession_FalseForItAndTrueForTheSamePersonsOther()
    {
        var sessions = new Sessions(_time);
        var one = StaffClaims.ForSession(StaffClaimsTests.Principal(), sessions.EndOfNew());
        var other = StaffClaims.ForSession(StaffClaimsTests.Principal(), sessions.EndOfNew());

        sessions.End(one);

        sessions.Holds(one).Should().BeFalse();
        sessions.Holds(other).Should().BeTrue();
    }

    [Fact]
    public void Holds_PrincipalThatNeverBeganASession_False() =>
        new Sessions(_time).Holds(StaffClaimsTests.Principal()).Should().BeFalse();
}
