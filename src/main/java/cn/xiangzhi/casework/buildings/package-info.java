/** Unlawful building, a site at a time: from first sight to permit, removal or penalty, with its photos over time (S10). */
@NullMarked
package cn.xiangzhi.casework.buildings;

import org.jspecify.annotations.NullMarked;
