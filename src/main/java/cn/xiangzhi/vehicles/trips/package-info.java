/** Out and in with mileage and keys, costs with receipts, and the figures counted from both. */
@NullMarked
package cn.xiangzhi.vehicles.trips;

import org.jspecify.annotations.NullMarked;
