package cn.xiangzhi.powers.finder;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a character sounds, without its tone: what is typed wrong is mostly typed by its sound (烧结杆 for 烧秸秆). */
public final class Sounds {

    private final Map<Character, String> syllables = new HashMap<>();

    /** Characters by their syllable. */
    public static Sounds of(Map<String, String> charactersBySyllable) {
        var sounds = new Sounds();
        charactersBySyllable.forEach((syllable, characters) -> {
            for (var i = 0; i < characters.length(); i++) {
                sounds.syllables.putIfAbsent(characters.charAt(i), syllable);
            }
        });
        return sounds;
    }

    /** The sound of a pair of characters; null when one of them has none. */
    @Nullable
    String of(String pair) {
        var sound = new StringBuilder();
        for (var i = 0; i < pair.length(); i++) {
            var one = syllables.get(pair.charAt(i));
            if (one == null) {
                return null;
            }
            sound.append(one).append(' ');
        }
        return sound.toString();
    }
}
