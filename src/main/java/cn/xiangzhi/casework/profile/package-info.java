/** What differs between the procedures of the ministries: their numbers, by date and source, and the clocks they move (rules §22). */
@NullMarked
package cn.xiangzhi.casework.profile;

import org.jspecify.annotations.NullMarked;
