/**
 * Where a commit is seen on the code host that the edit pattern leads to, with `{commit}` for its hash. Undefined where the pattern
 * is none of those that code hosts have: `/edit/` (GitHub), `/-/edit/` (GitLab), `/_edit/` (Gitea, Forgejo).
 */
export function commitUrlOf(editUrl: string | undefined): string | undefined {
  const [, repository, gitlab = ""] = /^(https?:\/\/[^/?#]+\/[^?#]+?)(\/-)?\/_?edit\//.exec(editUrl ?? "") ?? [];
  return repository === undefined || repository.includes("{") ? undefined : `${repository}${gitlab}/commit/{commit}`;
}
