package cn.xiangzhi.places;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section (片区) to be set up: villages of one township under a leader with cadres (S19). Without a leader it stands among
 * the places nobody answers for.
 *
 * @param id made by the caller; sent twice it changes nothing
 */
public record NewSection(
        UUID id,
        String township,
        String name,
        String words,
        List<String> villages,
        @Nullable UUID leader,
        List<UUID> cadres,
        Appointment appointment) {}
