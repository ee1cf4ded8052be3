package cn.xiangzhi.vehicles;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A vehicle asked for.
 *
 * @param id made by the caller; sent twice it changes nothing
 * @param matterWords the number of the order, visit or case it is for, and {@code matterHref} its page; empty where none is
 */
public record NewBooking(
        UUID id,
        UUID vehicle,
        Purpose purpose,
        String words,
        String destination,
        String matterWords,
        String matterHref,
        OffsetDateTime from,
        OffsetDateTime to) {}
