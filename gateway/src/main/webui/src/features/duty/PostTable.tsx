import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { Answered } from "../../ui/Answered";
import { Away } from "../../ui/states";
import { Table } from "../../ui/Table";

/** What each post asks for, and how long one may do it. */
export function PostTable() {
  const { t } = useTranslation();
  const question = useQuestion("PostRules", {});
  const hours = (value: number) => t("console.duty.hoursOnly", { hours: value });
  return (
    <>
      <p className="soft small">{t("console.duty.postsHint")}</p>
      <Answered question={question}>
        {({ postRules }, away) => {
          if (!postRules) return <Away services={away} again={question.again} />;
          return (
            <Table
              label={t("console.duty.posts")}
              head={[
                t("console.shift.post"),
                t("console.duty.skills"),
                t("console.duty.kit"),
                t("console.duty.hoursInRow"),
                t("console.duty.volunteerHours"),
                t("console.duty.staffHours"),
                t("console.duty.rest"),
                t("console.duty.days"),
              ]}
            >
              {postRules.map((rule) => (
                <tr key={rule.post}>
                  <td>{t(`labels.Post.${rule.post}`)}</td>
                  <td>
                    {rule.needs.length > 0
                      ? rule.needs.map((skill) => t(`labels.Skill.${skill}`)).join(" · ")
                      : t("console.duty.anySkill")}
                  </td>
                  <td>{rule.kit ?? "—"}</td>
                  <td className="numbers">{hours(rule.hoursInRow)}</td>
                  <td className="numbers">{hours(rule.volunteerHours)}</td>
                  <td className="numbers">{hours(rule.staffHours)}</td>
                  <td className="numbers">{hours(rule.restHours)}</td>
                  <td className="numbers">{t("console.duty.daysOnly", { days: rule.daysInRow })}</td>
                </tr>
              ))}
            </Table>
          );
        }}
      </Answered>
    </>
  );
}
