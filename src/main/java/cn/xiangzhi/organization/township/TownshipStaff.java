package cn.xiangzhi.organization.township;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.Parameter;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.organs.OrganSetting;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.organs.PostStore;
import cn.xiangzhi.organization.organs.Shortage;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.places.Places;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A township's establishment as a whole: its class, quotas, kinds of post, people of mixed kind, residents to a head (S27). */
@Component
public class TownshipStaff {

    private final OrganStore organs;
    private final PostStore posts;
    private final PersonStore people;
    private final IndicatorRegister indicators;
    private final Parameters parameters;
    private final Places places;
    private final Today today;

    TownshipStaff(
            OrganStore organs,
            PostStore posts,
            PersonStore people,
            IndicatorRegister indicators,
            Parameters parameters,
            Places places,
            Today today) {
        this.organs = organs;
        this.posts = posts;
        this.people = people;
        this.indicators = indicators;
        this.parameters = parameters;
        this.places = places;
        this.today = today;
    }

    /** Posts of one kind. */
    public record Kind(PostKind kind, Shortage shortage) {}

    /** Everything; {@code ratio} is empty while population or people are unknown. */
    public record Sheet(
            String code,
            String name,
            @Nullable Indicators indicators,
            @Nullable Grading grading,
            List<Quota> quotas,
            List<Kind> kinds,
            Shortage total,
            List<PersonStore.Row> mixed,
            String ratio) {}

    public Sheet of(String county, String township) {
        var open = organs.open(county, township);
        var own = posts.open(county, township);
        var staff = people.inPost(county, township);
        var figures = indicators.latest(county, township).orElse(null);
        var grading = figures == null ? null : grade(figures);
        var kinds = Arrays.stream(PostKind.values())
                .filter(PostKind::established)
                .map(kind -> new Kind(
                        kind,
                        Shortage.of(
                                own.stream().filter(post -> post.kind() == kind).toList())))
                .toList();
        var total = Shortage.of(own);
        return new Sheet(
                township,
                places.name(township),
                figures,
                grading,
                quotas(open, own, grading),
                kinds,
                total,
                staff.stream().filter(PersonStore.Row::mixed).toList(),
                figures == null ? "" : ratio(figures.population(), total.actual()));
    }

    /** Residents to one person paid from the budget, whole, as 22:1; empty where nobody is. */
    static String ratio(int population, int paid) {
        return paid == 0
                ? ""
                : BigDecimal.valueOf(population).divide(BigDecimal.valueOf(paid), 0, RoundingMode.HALF_UP) + ":1";
    }

    Grading grade(Indicators figures) {
        var lines = List.of(
                line("人口", "人", "population", BigDecimal.valueOf(figures.population())),
                line("面积", "平方公里", "area", figures.area()),
                line("人均财政收入", "元", "revenue", figures.revenue()));
        return Grading.of(lines, number("township.indicators"));
    }

    private Grading.Line line(String name, String unit, String id, BigDecimal value) {
        return new Grading.Line(name, unit, value, set("township." + id + ".large"), set("township." + id + ".medium"));
    }

    private List<Quota> quotas(List<OrganStore.Row> open, List<PostStore.Row> own, @Nullable Grading grading) {
        var quotas = new ArrayList<Quota>();
        var required = count(open, OrganSetting.REQUIRED);
        quotas.add(new Quota("必设机构", number("organs.required"), number("organs.required"), required));
        quotas.add(new Quota(
                "机构总数（必设加特色）",
                number("organs.least"),
                number("organs.most"),
                required + count(open, OrganSetting.LOCAL)));
        var result = grading == null ? null : grading.result();
        if (result != null) {
            var offices = (int) open.stream()
                    .filter(row -> row.organ().kind() == OrganKind.PARTY_AND_GOVERNMENT)
                    .count();
            var leaders = own.stream()
                    .filter(PostStore.Row::leads)
                    .mapToInt(PostStore.Row::authorised)
                    .sum();
            var sitting = own.stream()
                    .filter(PostStore.Row::leads)
                    .mapToInt(PostStore.Row::filled)
                    .sum();
            quotas.add(byClass("内设机构", "offices", result, offices));
            quotas.add(byClass("核定领导职数", "leaders", result, leaders));
            quotas.add(new Quota("实有领导", 0, byClass("", "leaders", result, 0).most(), sitting));
        }
        return quotas;
    }

    private Quota byClass(String name, String id, TownshipClass of, int counted) {
        return switch (of) {
            case LARGE -> new Quota(name, number(id + ".large"), number(id + ".large"), counted);
            case MEDIUM -> new Quota(name, number(id + ".medium"), number(id + ".medium"), counted);
            case SMALL -> new Quota(name, number(id + ".small.least"), number(id + ".small.most"), counted);
        };
    }

    private static int count(List<OrganStore.Row> open, OrganSetting setting) {
        return (int) open.stream().filter(row -> row.setting() == setting).count();
    }

    private int number(String id) {
        return parameters.number(id, today.date()).intValue();
    }

    private @Nullable BigDecimal set(String id) {
        return parameters.find(id).on(today.date()).map(Parameter.Value::value).orElse(null);
    }
}
