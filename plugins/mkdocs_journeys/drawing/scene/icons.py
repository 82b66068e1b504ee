"""The bundled icons, and which one stands for a channel.

The shapes are Material Design Icons (see `icons/LICENSE`), one path on a square of 24 each. A channel's icon is the
one that its author chose if it is bundled, else one that fits the words of its name, else a plain mark.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from xml.etree import ElementTree

__all__ = ["channel_icon", "names", "shape", "touchpoint_icon"]

FOLDER = Path(__file__).parent.parent.parent / "icons"
PATH = "{http://www.w3.org/2000/svg}path"
NEUTRAL = "gesture-tap"

# The first line that has a word of the channel's name wins, so what is narrow is before what is wide.
WORDS = """
wechat: wechat weixin 微信 公众号
web: web website webpage web-page browser homepage home-page online internet portal
web: 官网 网站 网页 网上 网店 线上 站点 サイト
cellphone: app mobile cellphone smartphone sms push phone-app iphone android 手机 应用 小程序 短信 推送 アプリ スマホ
shield-check-outline: insurance police 保险
email-outline: email mail e-mail newsletter inbox 邮件 邮箱 メール
mailbox-outline: post letter postal brief 信件 邮寄 郵便
phone-outline: phone telephone call hotline telefon 电话 热线 電話
headset: call-centre callcentre contact support helpdesk service 客服 服务中心 コールセンター
message-text-outline: chat messenger message messaging whatsapp telegram 聊天 消息 信息 チャット
share-variant-outline: social social-media instagram facebook tiktok weibo xiaohongshu twitter linkedin
share-variant-outline: 社交 朋友圈 微博 小红书 抖音
video-outline: video youtube livestream zoom 视频 直播 動画
bullhorn-outline: ad ads advert advertisement advertising campaign poster 广告 宣传 広告
television-classic: tv television 电视 テレビ
radio: radio podcast 广播 播客
newspaper-variant-outline: press newspaper magazine print brochure leaflet 报纸 杂志 传单 手册
magnify: search google baidu 搜索 百度 検索
robot-outline: bot chatbot robot assistant 机器人
account-voice: word-of-mouth friend friends family referral recommendation 口碑 朋友 亲友 推荐 口コミ
storefront-outline: store shop retail market showroom outlet boutique pharmacy 门店 商店 店铺 店 超市 药店 店舗
bank-outline: bank branch 银行 网点 支行 銀行
bed-outline: hotel room hostel lodging 酒店 宾馆 客房 ホテル
airplane: airport airline flight plane aircraft 机场 航班 飞机 空港
train: train rail railway station metro underground 火车 地铁 车站 電車
bus: bus coach shuttle 公交 巴士
car: car vehicle taxi drive dealer dealership garage 汽车 车 出租车 経銷商 車
hospital-building: hospital clinic ward surgery practice 医院 诊所 病房 病院
stethoscope: doctor physician nurse gp 医生 护士 医師
school-outline: school university campus class classroom training 学校 大学 课堂
silverware-fork-knife: restaurant table canteen kitchen 餐厅 饭店 レストラン
coffee-outline: cafe coffee bar 咖啡
home-outline: home house household 家 家中 家庭 自宅
office-building-outline: office headquarters building town-hall authority counter 办公室 公司 大厅 窗口 窓口
tablet: tablet ipad kiosk terminal 平板 自助机 终端
laptop: desktop laptop computer pc software 电脑 软件
truck-outline: delivery courier shipping logistics truck van 配送 快递 物流 配達
package-variant-closed: package parcel packaging box product unboxing 包裹 包装 产品 商品
receipt-text-outline: invoice bill receipt statement billing 账单 发票 請求書
credit-card-outline: card payment checkout pos 支付 付款 刷卡 収銀
cash: cash atm 现金
file-document-outline: document form paper contract paperwork 文件 表格 合同 书面 書類
calendar-outline: event fair exhibition appointment calendar 活动 展会 预约 イベント
qrcode: qr qrcode 二维码 扫码
face-agent: staff employee agent advisor consultant salesperson seller receptionist 员工 顾问 销售 導購
account-group-outline: community forum group meeting workshop team 社区 社群 论坛 会议 コミュニティ
account-outline: person personal face-to-face in-person onsite on-site field 面对面 现场 上门 対面
bell-outline: notification alert reminder 通知 提醒
watch: watch wearable 手表
desk: desk reception lobby concierge 服务台 前台接待 柜台 受付
map-marker-outline: map location street outdoor place 地图 地点
gift-outline: gift loyalty reward 礼品 会员
ticket-confirmation-outline: ticket booking coupon 票 优惠券
tools: repair workshop maintenance technician 维修 技师
"""
# What German compounds end with: the last part says what it is.
GERMAN_HEADS = {
    "cellphone": "handy smartphone",
    "web": "website webseite portal",
    "email-outline": "newsletter mail",
    "mailbox-outline": "brief schreiben",
    "phone-outline": "telefon hotline anruf telefonat",
    "headset": "kundendienst kundenservice callcenter",
    "message-text-outline": "chat",
    "storefront-outline": "laden geschäft markt supermarkt apotheke filiale",
    "hospital-building": "krankenhaus klinik praxis",
    "home-outline": "wohnung",
    "receipt-text-outline": "rechnung quittung",
    "file-document-outline": "formular vertrag antrag unterlagen",
    "desk": "schalter empfang",
    "newspaper-variant-outline": "broschüre zeitung prospekt anzeige",
    "bank-outline": "bankfiliale",
}
# What follows says something about it, so nobody knows which noun names the thing.
RELATION = re.compile(
    r"\b(?:with|of|at|in|on|over|for|to|by|from|via|about|after|before|between|during|through|near|"
    r"mit|bei|beim|am|im|an|auf|von|vom|zu|zum|zur|über|für|aus|nach|vor|"
    r"de|du|des|à|au|aux|en|sur|chez|pour|par|avec|con|para|por|del|di|da|per|"
    r"в|на|с|от|для|по|у|к)\b|的|と|の",
    re.IGNORECASE,
)
NEXT_THING = re.compile(r"[,;/+&、，／|]|\b(?:and|or|und|oder|et|ou|y|o|e|и|или)\b|和|与|或", re.IGNORECASE)
BRACKETS = re.compile(r"[(（\[【].*?(?:[)）\]】]|$)")
# A single Chinese character at the end may be the end of another word.
SAFE_ENDS = frozenset({"店"})
PLACE_WORDS = re.compile("[内里上中]$")
ALIASES = {
    "email": "email-outline",
    "phone": "phone-outline",
    "mail": "email-outline",
    "hotel": "bed-outline",
    "shop": "storefront-outline",
}


@cache
def names() -> frozenset[str]:
    """The names of the bundled icons."""
    return frozenset(file.stem for file in FOLDER.glob("*.svg"))


@cache
def shape(name: str) -> str:
    """The path of a bundled icon."""
    if name not in names():
        raise KeyError(name)
    path = ElementTree.parse(FOLDER / f"{name}.svg").find(PATH)
    assert path is not None, name
    return path.attrib["d"]


@cache
def vocabulary() -> tuple[tuple[str, frozenset[str], tuple[str, ...]], ...]:
    """Icon, the Latin words for it, and the words of scripts without spaces, which may be anywhere."""
    found = []
    for line in WORDS.strip().splitlines():
        icon, _, words = line.partition(": ")
        latin = frozenset(word.lower() for word in words.split() if word.isascii())
        other = tuple(word for word in words.split() if not word.isascii())
        found.append((icon, latin, other))
    return tuple(found)


def channel_icon(chosen: str | None, called: Iterable[str]) -> str:
    """The icon for a channel.

    Args:
        chosen: What its author wrote, for example `material/cellphone`; a name that is not bundled is passed over.
        called: Its id and its names.
    """
    return _icon_for(chosen, tuple(called))


@lru_cache(maxsize=4096)
def _icon_for(chosen: str | None, called: tuple[str, ...]) -> str:
    if chosen:
        name = chosen.strip().strip(":").removeprefix("material/").removeprefix("material-").removesuffix(".svg")
        name = ALIASES.get(name, name)
        for candidate in (name, f"{name}-outline", name.removesuffix("-outline")):
            if candidate in names():
                return candidate
        called = (*called, name)
    texts = [text.lower() for text in called]
    words = {word for text in texts for word in re.findall(r"[a-z0-9]+", text)}
    words |= {word for text in texts for word in text.split()} | set(texts)
    for icon, latin, other in vocabulary():
        if latin & words or any(word.lower() in text for word in other for text in texts):
            return icon
    return NEUTRAL


@lru_cache(maxsize=4096)
def touchpoint_icon(name: str) -> str:
    """Return the icon for a touchpoint without a channel: from its whole name or its last noun, else the neutral one.

    A mobile nurse is no telephone, and a review with the product manager no parcel.
    """
    thing = next((part.strip() for part in NEXT_THING.split(BRACKETS.sub(" ", name).lower()) if part.strip()), "")
    if found := _icon_of_phrase("-".join(thing.split())):
        return found
    if not thing or RELATION.search(thing):
        return NEUTRAL
    if thing.isascii() or thing[-1] < "\u2e80":
        last = thing.split()[-1]
        return _icon_of_phrase(last) or _icon_of_phrase(last.rsplit("-", 1)[-1]) or _icon_of_compound(last) or NEUTRAL
    return _icon_of_end(PLACE_WORDS.sub("", thing) or thing) or NEUTRAL


def _icon_of_phrase(phrase: str) -> str:
    """The icon of exactly this phrase, in the singular or the plural."""
    for icon, latin, other in vocabulary():
        if phrase in latin or phrase in other or (phrase.endswith("s") and phrase[:-1] in latin):
            return icon
    return next((icon for icon, heads in GERMAN_HEADS.items() if phrase in heads.split()), "")


def _icon_of_compound(word: str) -> str:
    """The icon of a German compound, whose last part names the thing."""
    for icon, heads in GERMAN_HEADS.items():
        if any(len(head) >= 4 and word.endswith(head) and len(word) - len(head) >= 3 for head in heads.split()):
            return icon
    return ""


def _icon_of_end(phrase: str) -> str:
    """The icon of the longest known word with which a Chinese or Japanese phrase ends."""
    ends = [
        (len(word), icon)
        for icon, _, other in vocabulary()
        for word in other
        if phrase.endswith(word) and (len(word) > 1 or word in SAFE_ENDS)
    ]
    return max(ends, key=lambda end: end[0])[1] if ends else ""
