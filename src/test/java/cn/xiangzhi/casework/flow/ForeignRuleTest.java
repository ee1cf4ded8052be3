package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A penalty in Henan rests on what is law in Henan (PPL 38). */
class ForeignRuleTest {

    @ParameterizedTest(name = "违反{0}，依据{1}：{2}")
    @CsvSource({
        "《大气污染防治法》第77条, 《大气污染防治法》第119条第2款,",
        "《大气污染防治法》第77条, 《河南省大气污染防治条例》第70条,",
        "《焦作市城市绿化条例》第20条, 《焦作市城市绿化条例》第37条,",
        "《大气污染防治法》第77条, 《浙江省大气污染防治条例》第60条, 《浙江省大气污染防治条例》",
        "《浙江省大气污染防治条例》第40条, 《大气污染防治法》第119条第2款, 《浙江省大气污染防治条例》",
        "《新乡市城市绿化条例》第20条, 《新乡市城市绿化条例》第37条, 《新乡市城市绿化条例》"
    })
    void 外省外市的地方规定不能作为处罚依据(String violated, String basis, @Nullable String named) {
        foreign(
                new Grown()
                        .investigated()
                        .refusal(
                                OrdinaryMove.CONCLUDE,
                                "outcome",
                                "给予行政处罚",
                                "kinds",
                                "罚款",
                                "fine",
                                "500",
                                "violated",
                                violated,
                                "basis",
                                basis),
                named);
    }

    @ParameterizedTest
    @CsvSource({"《大气污染防治法》第119条第2款,", "《河南省大气污染防治条例》第70条,", "《浙江省大气污染防治条例》第60条, 《浙江省大气污染防治条例》"})
    void 立案_责令改正_责令停止建设和查封扣押也不能引外省的规定(String basis, @Nullable String named) {
        foreign(
                new Grown()
                        .then(OrdinaryMove.TAKE_EVIDENCE, "title", "现场照片")
                        .then(OrdinaryMove.VERIFY)
                        .refusal(OrdinaryMove.PROPOSE_FILING, "basis", basis),
                named);
        foreign(new Grown().refusal(OrdinaryMove.ORDER_CORRECTION, "orderBasis", basis), named);
        foreign(new Grown().about("GH-CF-001").refusal(RemovalMove.STOP_WORK, "orderBasis", basis), named);
        foreign(
                new Grown()
                        .then(OrdinaryMove.VERIFY)
                        .then(OrdinaryMove.FILE)
                        .then(OrdinaryMove.INVESTIGATE)
                        .then(ThingMove.APPROVE_SEIZURE)
                        .refusal(
                                ThingMove.SEIZE,
                                "certificatesShown",
                                "true",
                                "partyPresent",
                                "true",
                                "measureTold",
                                "true",
                                "listGiven",
                                "true",
                                "thingsTaken",
                                "豆腐；散装；五十斤",
                                "seizedAt",
                                "2026-03-02T08:00",
                                "measureBasis",
                                basis),
                named);
    }

    /** Refused for the rule named; for nothing of the kind where none is. */
    private static void foreign(@Nullable Refused no, @Nullable String named) {
        if (named == null) {
            assertThat(no == null ? "" : no.code() + no.why()).doesNotContain("AUTH-06", "地方规定");
        } else {
            assertThat(no).isNotNull();
            assertThat(no.code()).isEqualTo("AUTH-06");
            assertThat(no.why()).contains(named + "是外省、外市的地方规定");
        }
    }
}
