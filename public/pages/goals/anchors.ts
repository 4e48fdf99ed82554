/** Id of a theme's heading in the page. */
export function themeAnchor(themeId: string): string {
  return `mlJobPickerTheme-${themeId}`;
}

/** Id of a goal's heading in the page. */
export function goalAnchor(goalId: string): string {
  return `mlJobPickerGoal-${goalId}`;
}
