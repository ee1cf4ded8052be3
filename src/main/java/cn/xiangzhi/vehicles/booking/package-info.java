/** Asking for a vehicle, approving it, and who has which when. */
@NullMarked
package cn.xiangzhi.vehicles.booking;

import org.jspecify.annotations.NullMarked;
