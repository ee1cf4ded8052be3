package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.powers.Reach;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clauses a form cites, and the county it is filled in for: another province's or city's own rules are no law there (PPL 38). */
record CitedRule(String text, String county) {

    static final Gate<CitedRule> GATE = Gate.of(
            "引用的规定",
            clause(
                    "依据-1",
                    of(PPL, 38, 1),
                    "违反条款或者依据是否为外省、外市的地方规定",
                    cited -> cited.foreign().isPresent(),
                    No.<CitedRule>say(
                                    "AUTH-06",
                                    cited -> cited.foreign().orElse("") + "是外省、外市的地方规定，在本县没有效力",
                                    "请改引法律、行政法规、部门规章或者本地的法规、规章")
                            .whenStated()));

    /** Asked of the fields of a form that say by what law something is done. */
    static Gate<Try> in(String... fields) {
        return GATE.from(t -> new CitedRule(
                Stream.of(fields).map(t.facts()::text).collect(Collectors.joining("；")),
                t.actor().county()));
    }

    private Optional<String> foreign() {
        return Reach.cited(text, county);
    }
}
