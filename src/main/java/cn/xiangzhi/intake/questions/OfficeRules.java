package cn.xiangzhi.intake.questions;

import cn.xiangzhi.intake.Question;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a county's offices added to the categories, held for some seconds: every report asks for it. */
@Component
public class OfficeRules {

    private final SettingStore settings;
    private final QuestionStore questions;
    private final Cache<String, Held> held = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(20))
            .maximumSize(5_000)
            .build();

    OfficeRules(SettingStore settings, QuestionStore questions) {
        this.settings = settings;
        this.questions = questions;
    }

    private record Held(Map<String, Setting> settings, Map<String, List<Question>> questions) {}

    /** The township's own setting, else the county's, else none. */
    public @Nullable Setting setting(String county, @Nullable String township, String category) {
        var all = held(county, township).settings;
        var own = township == null ? null : all.get(key(category, township));
        return own == null ? all.get(key(category, "")) : own;
    }

    /** Whether residents may not choose it there. */
    public boolean hidden(String county, @Nullable String township, String category) {
        var setting = setting(county, township, category);
        return setting != null && setting.hidden();
    }

    /** Asked with that category in that township on that day, in order; {@code null} township: what the county asks. */
    public List<Question> asked(String county, @Nullable String township, String category, LocalDate on) {
        return all(county, township, category).stream()
                .filter(question -> question.askedOn(on))
                .toList();
    }

    /** All of a category, also those of other days. */
    List<Question> all(String county, @Nullable String township, String category) {
        return held(county, township).questions.getOrDefault(category, List.of()).stream()
                .sorted(Comparator.comparingInt(Question::position))
                .toList();
    }

    /** What was changed is read anew, once the change is there. */
    void changed() {
        held.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    held.invalidateAll();
                }
            });
        }
    }

    private Held held(String county, @Nullable String township) {
        var scope = township == null ? "" : township;
        return held.get(county + "/" + scope, key -> read(county, scope));
    }

    private Held read(String county, String township) {
        return new Held(
                settings.of(county, township).stream()
                        .collect(Collectors.toMap(s -> key(s.category(), s.township()), Function.identity())),
                questions.of(county, township).stream().collect(Collectors.groupingBy(Question::category)));
    }

    private static String key(String category, String township) {
        return category + "/" + township;
    }
}
