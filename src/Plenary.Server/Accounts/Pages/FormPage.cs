using Microsoft.AspNetCore.Components;

namespace Plenary.Server.Accounts.Pages;

/// <summary>A page with forms.</summary>
public abstract class FormPage : ComponentBase
{
    /// <summary>What each form carries so that no other site can send it.</summary>
    [Parameter]
    [EditorRequired]
    public string FormToken { get; set; } = "";

    /// <summary>Whether the reader is signed in.</summary>
    [Parameter]
    public bool IsSignedIn { get; set; }
}
