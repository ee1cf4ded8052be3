package cn.xiangzhi.inspection.caps;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.inspection.subjects.CreditClass;
import cn.xiangzhi.inspection.subjects.SubjectType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cap holds: what says most about the subject; of the same, the later; none before its day. */
class CapBookTest {

    private static final List<CapBook.Set> SET = List.of(
            set(null, null, null, 4, "2026-01-01", 1),
            set(null, null, CreditClass.A, 1, "2026-01-01", 2),
            set(SubjectType.ENTERPRISE, null, null, 3, "2026-01-01", 3),
            set(null, "生态环境", null, 6, "2026-01-01", 4),
            set(null, "生态环境", CreditClass.D, 12, "2026-07-01", 5),
            set(null, null, null, 5, "2026-09-01", 6));

    @ParameterizedTest(name = "{0} {1} {2} {3} → {4}")
    @CsvSource({
        "SHOP,城市管理,B,2026-03-01,4",
        "SHOP,城市管理,B,2026-09-01,5",
        "SHOP,城市管理,A,2026-09-01,1",
        "ENTERPRISE,城市管理,B,2026-09-01,3",
        "ENTERPRISE,城市管理,A,2026-09-01,1",
        "ENTERPRISE,生态环境,A,2026-09-01,6",
        "ENTERPRISE,生态环境,D,2026-06-30,6",
        "ENTERPRISE,生态环境,D,2026-07-01,12",
        "SHOP,城市管理,B,2025-12-31,",
    })
    void 以说得最具体的为准(SubjectType kind, String field, CreditClass credit, LocalDate day, @Nullable Integer times) {
        assertThat(CapBook.holds(SET, new CapBook.Asked(CapMeasure.FIELD, kind, field, credit, day))
                        .map(CapBook.Set::times)
                        .orElse(null))
                .isEqualTo(times);
        assertThat(CapBook.holds(SET, new CapBook.Asked(CapMeasure.ITEM, kind, field, credit, day)))
                .as("别的算法不受影响")
                .isEmpty();
    }

    private static CapBook.Set set(
            @Nullable SubjectType kind,
            @Nullable String field,
            @Nullable CreditClass credit,
            int times,
            String from,
            int order) {
        return new CapBook.Set(
                new UUID(0, order),
                CapMeasure.FIELD,
                kind,
                field,
                credit,
                times,
                LocalDate.parse(from),
                "文件",
                "管理员",
                OffsetDateTime.parse("2026-01-01T00:00:0" + order + "+08:00"));
    }
}
