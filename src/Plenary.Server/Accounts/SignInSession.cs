namespace Plenary.Server.Accounts;

/// <summary>One sign-in, on one device: what a cookie stands for. Ending it makes the cookie worthless, wherever it is.</summary>
/// <param name="Id">Its identity, which only the encrypted cookie and the server know.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Since">When it was opened.</param>
public sealed record SignInSession(string Id, string Account, DateTimeOffset Since);
