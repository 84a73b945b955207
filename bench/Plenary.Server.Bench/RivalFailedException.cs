namespace Plenary.Server.Bench;

/// <summary>A rival did not start, or ended in the midst of a load: a message of what, for whoever measures.</summary>
internal sealed class RivalFailedException(string message) : Exception(message);
