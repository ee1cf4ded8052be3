package cn.xiangzhi.organization;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absence to be entered, from a moment to a moment (not included).
 *
 * @param id made by the caller; sent twice it changes nothing
 * @param standIn who answers meanwhile; needed where the person answers for a place, leads an organ or has duty then
 */
public record NewAbsence(
        UUID id,
        UUID person,
        AbsenceKind kind,
        OffsetDateTime from,
        OffsetDateTime to,
        @Nullable UUID standIn,
        String reason) {}
