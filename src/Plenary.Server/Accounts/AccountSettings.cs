namespace Plenary.Server.Accounts;

/// <summary>How long things hold, and how often they may be tried. In the configuration under <c>Accounts</c>.</summary>
internal sealed class AccountSettings
{
    /// <summary>A sign-in ends when it was not used for so long.</summary>
    public TimeSpan IdleTime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>A sign-in ends after so long, used or not.</summary>
    public TimeSpan LongestTime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Failed tries in a row before an account is locked.</summary>
    public int FailedTries { get; set; } = 5;

    /// <summary>For how long it is locked.</summary>
    public TimeSpan LockTime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an invitation can be accepted.</summary>
    public TimeSpan InvitationTime { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long the link of the first start, or one for a new password, can be used.</summary>
    public TimeSpan ShortLinkTime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Tries to sign in, or to open a link, from one address at once.</summary>
    public int TriesAtOnce { get; set; } = 60;

    /// <summary>How many of these come back in a minute.</summary>
    public int TriesAMinute { get; set; } = 30;

    /// <summary>Invitations that one account may make in an hour.</summary>
    public int InvitationsAnHour { get; set; } = 200;
}
