package cn.xiangzhi.casework.rules;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.Statute;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which ministry's procedure rule stands behind a matter (rules §0.3, §22): the originating department's, by the field of the
 * item; where none is known, the statute alone, which knows neither an extension nor an excluded day. The numbers are dated
 * parameters, since many of them still have to be confirmed.
 */
public enum ProcedureProfile implements Labelled {
    STATUTE("通用（行政处罚法）", ""),
    MARKET("市场监管", "market", "市场"),
    ENVIRONMENT("生态环境", "environment", "环境"),
    HOUSING("住房和城乡建设", "housing", "住房", "住建", "建设"),
    TRANSPORT("交通运输", "transport", "交通"),
    FIRE("消防救援", "fire", "消防"),
    WATER("水利", "water", "水利", "水务"),
    AGRICULTURE("农业农村", "agriculture", "农业", "林业"),
    URBAN("城市管理", "urban", "城市管理");

    /** Whose rule each ministry's procedure rule is (rules §22). */
    private static final Map<Statute, ProcedureProfile> RULES = Map.of(
            Statute.MSR, MARKET,
            Statute.MSP, MARKET,
            Statute.EER, ENVIRONMENT,
            Statute.HUR, HOUSING,
            Statute.UMR, URBAN);

    private static final ProcedureProfile[] ALL = values();

    private final String label;
    private final String key;
    private final List<String> words;

    ProcedureProfile(String label, String key, String... words) {
        this.label = label;
        this.key = key;
        this.words = List.of(words);
    }

    /** By the field of a power item, as 市场监管. */
    public static ProcedureProfile of(String field) {
        // Asked several times at every step, so without a stream.
        for (var profile : ALL) {
            for (var word : profile.words) {
                if (field.contains(word)) {
                    return profile;
                }
            }
        }
        return STATUTE;
    }

    @Override
    public String label() {
        return label;
    }

    /** The words of a basis in a case of this profile: another ministry's rule binds here only by analogy, and says so. */
    public String cited(String basis) {
        var words = basis;
        for (var rule : RULES.entrySet()) {
            if (rule.getValue() != this) {
                var title = "《" + rule.getKey().label() + "》";
                words = words.replace(title, "参照" + title).replace("参照参照", "参照");
            }
        }
        return words;
    }

    /** The same for a refusal. */
    public Refused cited(Refused no) {
        var words = cited(no.basis().label());
        return words.equals(no.basis().label())
                ? no
                : new Refused(no.kind(), no.code(), no.what(), no.why(), Basis.house(words), no.remedy());
    }

    /** As parameters and terms name it; null for the statute, which needs no numbers of its own. */
    public @Nullable String key() {
        return this == STATUTE ? null : key;
    }

    /** Whether mail that came back from an address the party itself confirmed counts as served (MSR 83). */
    public boolean returnedMailServes() {
        return this == MARKET;
    }

    /** Whether a rule may let the time to decide be extended; whether it does, its number says. */
    public boolean mayExtend() {
        return this != STATUTE;
    }

    /** Whether a second extension, after collective discussion, is thinkable with a number. */
    public boolean mayExtendTwice() {
        return this != STATUTE && this != MARKET;
    }
}
