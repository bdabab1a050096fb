import { useTranslation } from "react-i18next";
import { useQuestion } from "../../graph/question";
import { clockTime, number, today } from "../../text/format";
import { Answered } from "../../ui/Answered";
import { DayFilter, FilterBar, useFilters } from "../../ui/filters";
import { Joined } from "../../ui/Joined";
import { Away, Empty } from "../../ui/states";
import { Table } from "../../ui/Table";

/** How many meals to order, for which hour and place. */
export function MealTable({ area }: { area: string }) {
  const { t } = useTranslation();
  const on = useFilters().get("on") || today();
  const question = useQuestion("Meals", { area, on }, 60);
  return (
    <>
      <FilterBar>
        <DayFilter day={on} />
      </FilterBar>
      <p className="soft small">{t("console.duty.mealsHint")}</p>
      <Answered question={question}>
        {({ meals }, away) => {
          if (!meals) return <Away services={away} again={question.again} />;
          if (meals.length === 0) return <Empty text={t("console.duty.noMeals")} />;
          return (
            <Table
              label={t("console.duty.meals")}
              head={[
                t("console.duty.meal"),
                t("console.duty.at"),
                t("console.shift.place"),
                t("console.overview.community"),
                t("console.duty.people"),
              ]}
            >
              {meals.map((each) => (
                <tr key={`${each.community?.code} ${each.place} ${each.meal}`}>
                  <td>{t(`console.duty.mealNames.${each.meal}`)}</td>
                  <td className="numbers">{clockTime(each.at)}</td>
                  <td>{each.place}</td>
                  <td>
                    <Joined of={each.community} from="registry-service">
                      {({ name }) => name}
                    </Joined>
                  </td>
                  <td className="numbers">{number(each.people)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row" colSpan={4}>
                  {t("console.duty.total")}
                </th>
                <td className="numbers">{number(meals.reduce((all, { people }) => all + people, 0))}</td>
              </tr>
            </Table>
          );
        }}
      </Answered>
    </>
  );
}
