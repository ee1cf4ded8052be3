package cn.xiangzhi.documents.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.SealKind;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason not to set a seal, each with what, why, basis and remedy; and nothing else in the way. */
class UseRulesTest {

    @Test
    void 样样符合的可以用印() {
        assertThat(refusal(new Facts().use())).isEmpty();
        assertThat(refusal(new Facts().delegated().use())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void 有一样不符合的不准_写明代码_原因_依据和怎么办(Facts facts, @Nullable String code, String why) {
        var no = refusal(facts.use()).orElseThrow();
        assertThat(no.code()).isEqualTo(code);
        assertThat(no.why()).contains(why);
        assertThat(no.what()).isEqualTo("不能用印");
        assertThat(no.basis().label()).isNotBlank();
        assertThat(no.remedy()).isNotBlank();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(new Facts().with(f -> f.voided = true), null, "已经作废"),
                Arguments.of(new Facts().with(f -> f.sealed = true), null, "已经用过印"),
                Arguments.of(new Facts().with(f -> f.state = SealState.STOPPED), null, "停用"),
                Arguments.of(new Facts().with(f -> f.state = SealState.LOST), null, "遗失"),
                Arguments.of(new Facts().with(f -> f.inTerm = false), null, "不在有效期"),
                Arguments.of(new Facts().with(f -> f.byKeeper = false), null, "不是这枚印章的保管人"),
                Arguments.of(new Facts().with(f -> f.ownName = false), "PROC-14", "不是以这枚印章的机关名义"),
                Arguments.of(new Facts().delegated().with(f -> f.ownName = false), "PROC-14", "应当盖委托机关的印章"),
                Arguments.of(new Facts().with(f -> f.otherMode = true), "PROC-14", "印章"),
                Arguments.of(
                        new Facts().with(f -> {
                            f.kind = SealKind.BUSINESS;
                            f.decides = true;
                        }),
                        "PROC-14",
                        "业务专用章不能代替"),
                Arguments.of(new Facts().delegated().with(f -> f.entrusted = false), "DELE-04", "超越权限"),
                Arguments.of(new Facts().with(f -> f.paperAllowed = false), "S13", "超越权限"),
                Arguments.of(new Facts().with(f -> f.itemAllowed = false), "S13", "超越权限"),
                Arguments.of(new Facts().with(f -> f.twoPerson = true), null, "须经另一人批准"),
                Arguments.of(
                        new Facts().with(f -> {
                            f.kind = SealKind.BUSINESS;
                            f.joint = true;
                        }),
                        "PROC-14",
                        "不能代替"),
                Arguments.of(new Facts().delegated().with(f -> f.joint = true), "PROC-14", "委托机关章”不能代替"),
                Arguments.of(new Facts().with(f -> f.sameHand = true), "S13", "一人不能代表两方"));
    }

    @Test
    void 业务专用章可以盖通知一类的文书_不能盖决定和命令() {
        assertThat(refusal(new Facts().with(f -> f.kind = SealKind.BUSINESS).use()))
                .isEmpty();
        assertThat(Stream.of(PaperKind.DECISION, PaperKind.SUMMARY_DECISION, PaperKind.SEIZURE_DECISION))
                .allMatch(UseRules::decides);
        assertThat(UseRules.decides(PaperKind.CORRECTION_ORDER)).isTrue();
        assertThat(Stream.of(PaperKind.HEARING_NOTICE, PaperKind.TRANSFER_LETTER, PaperKind.TEST_COMMISSION))
                .noneMatch(UseRules::decides);
    }

    private static Optional<Refused> refusal(UseRules.Use use) {
        return UseRules.GATE.standing("不能用印", use);
    }

    /** Facts under which a seal may be set, to be spoilt one at a time. */
    static final class Facts {

        private boolean voided;
        private boolean sealed;
        private SealState state = SealState.IN_USE;
        private boolean inTerm = true;
        private boolean byKeeper = true;
        private SealKind kind = SealKind.ORGAN;
        private boolean delegated;
        private boolean ownName = true;
        private boolean otherMode;
        private boolean decides;
        private boolean entrusted = true;
        private boolean paperAllowed = true;
        private boolean itemAllowed = true;
        private boolean twoPerson;
        private boolean joint;
        private boolean sameHand;

        Facts with(java.util.function.Consumer<Facts> change) {
            change.accept(this);
            return this;
        }

        Facts delegated() {
            return with(f -> {
                f.delegated = true;
                f.kind = SealKind.ENTRUSTING;
            });
        }

        UseRules.Use use() {
            return new UseRules.Use(
                    voided,
                    sealed,
                    state,
                    inTerm,
                    byKeeper,
                    kind,
                    delegated,
                    ownName,
                    otherMode,
                    decides,
                    entrusted,
                    paperAllowed,
                    itemAllowed,
                    twoPerson,
                    false,
                    joint,
                    sameHand);
        }
    }
}
