package cn.xiangzhi.organization.standing;

import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.HeldItems.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many certified officers a squad has for each field, and where they become fewer than the two the law asks (PPL 42). */
public record Coverage(List<Officer> officers, List<Field> fields) {

    /** Nothing is enforced by fewer. */
    public static final int LEAST = 2;

    /** Somebody of a squad with every certificate held. */
    public record Officer(UUID person, UUID organ, String organName, List<Certificate> certificates) {

        boolean certified(Field field, LocalDate on) {
            return certificates.stream().anyMatch(certificate -> certificate.validOn(on) && serves(certificate, field));
        }
    }

    /** A squad that falls from so many officers to so many, in which fields, and how many the whole township has left. */
    public record Loss(String organName, int before, int after, int township, List<Field> fields) {

        public String words() {
            return organName + "由 " + before + " 名持证人员减为 " + after + " 名，不足 " + LEAST + " 名，不能办："
                    + fields.stream()
                            .map(field -> field.name() + (field.entrusted() ? "（委托）" : "") + " " + field.items() + " 项")
                            .collect(Collectors.joining("、"))
                    + "；全镇"
                    + (township >= LEAST ? "还有 " + township + " 名，可以跨中队抽调" : "只有 " + township + " 名，全镇都不能办");
        }
    }

    private record Fall(String organName, int before, int after, int township) {}

    /** What is lost between two days, by certificates that end in between. */
    List<Loss> losses(LocalDate before, LocalDate after) {
        return losses(before, after, null);
    }

    /** What is lost that day without the person. */
    List<Loss> without(UUID person, LocalDate on) {
        return losses(on, on, person);
    }

    private List<Loss> losses(LocalDate before, LocalDate after, @Nullable UUID without) {
        var falls = new LinkedHashMap<Fall, List<Field>>();
        var squads = new LinkedHashMap<UUID, List<Officer>>();
        officers.forEach(officer -> squads.computeIfAbsent(officer.organ(), squad -> new ArrayList<>())
                .add(officer));
        squads.values().forEach(squad -> {
            for (var field : fields) {
                var had = count(squad, field, before, null);
                var has = count(squad, field, after, without);
                if (had >= LEAST && has < LEAST) {
                    var fall = new Fall(squad.getFirst().organName(), had, has, count(officers, field, after, without));
                    falls.computeIfAbsent(fall, one -> new ArrayList<>()).add(field);
                }
            }
        });
        return falls.entrySet().stream()
                .map(fall -> new Loss(
                        fall.getKey().organName(),
                        fall.getKey().before(),
                        fall.getKey().after(),
                        fall.getKey().township(),
                        List.copyOf(fall.getValue())))
                .toList();
    }

    private static int count(List<Officer> officers, Field field, LocalDate on, @Nullable UUID without) {
        return (int) officers.stream()
                .filter(officer -> !officer.person().equals(without))
                .filter(officer -> officer.certified(field, on))
                .count();
    }

    /** As the powers ask it: no field named serves all; 综合 serves the township's own, entrusted items need the field. */
    static boolean serves(Certificate certificate, Field field) {
        var named = certificate.fields();
        return named.isEmpty()
                || named.contains(field.name())
                || !field.entrusted() && named.stream().anyMatch(name -> name.contains("综合"));
    }
}
