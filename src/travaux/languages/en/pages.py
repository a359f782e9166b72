"""English: what page furniture, datelines, bylines and comment threads are worded with."""

from travaux.languages.pages import PageWords

_MONTHS = "january february march april may june july august september october november december"
_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec"

WORDS = PageWords(
    months={name: number for names in (_MONTHS, _SHORT) for number, name in enumerate(names.split(), 1)} | {"sept": 9},
    weekdays=frozenset(
        [
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
            "thu", "thur", "thurs", "fri", "sat", "sun",
        ]
    ),
    function_words=frozenset(
        [
            "the", "a", "an", "of", "to", "in", "and", "that", "is", "was", "for", "on", "with", "as", "by", "at",
            "from", "it", "its", "he", "she", "his", "her", "they", "their", "this", "has", "have", "had", "be", "been",
            "are", "were", "not", "but", "which", "who", "would", "will", "said", "or", "we", "i", "you", "our",
            "there", "could", "also", "than", "more", "when", "what", "if", "about", "after", "one", "all", "so",
            "into", "up", "out", "over", "can", "no", "do", "him", "them", "these", "may", "some", "most", "between",
            "before", "during", "against", "while", "where",
        ]
    ),
    labels=frozenset({
        "news", "home", "menu", "search", "sign in", "log in", "login", "sign up", "register", "subscribe", "share", "print",
        "email", "e-mail", "tweet", "pin it", "advertisement", "advertising", "ad", "sponsored", "promoted", "update",
        "discussion",
        "information", "more", "read more", "learn more", "see more", "show more", "view all", "see all", "load more", "next",
        "previous", "back", "back to top", "close", "skip", "loading", "loading...", "facebook", "twitter", "whatsapp",
        "linkedin",
        "reddit", "instagram", "youtube", "telegram", "pinterest", "messenger", "copy link", "link copied", "rss", "newsletter",
        "newsletters", "contact", "contact us", "about", "about us", "privacy", "privacy policy", "terms", "terms of use",
        "terms of service", "cookies", "cookie policy", "careers", "jobs", "help", "faq", "sitemap", "site map",
        "topics", "tags",
        "tag", "filed under", "videos", "video", "photos", "gallery", "live", "watch", "listen", "opinion", "sport", "sports",
        "business", "politics", "world", "culture", "science", "technology", "health", "follow", "follow us", "get the app",
        "the news mentions", "source", "comment", "like", "dislike", "reply", "report", "edit", "save", "bookmark",
        "copy", "ok",
        "accept", "yes", "no", "text size", "font size", "listen to article", "subscribe now", "donate", "support us",
    }),
    openers=(
        "share this", "share on", "share via", "share article", "click here", "read more", "read also", "read next", "see also",
        "also read", "more on", "more from", "more about", "related:", "related materials", "related articles",
        "related stories",
        "related topics", "related news", "related links", "recommended", "you may also like", "you might also", "you may like",
        "don't miss", "subscribe", "sign up", "sign in", "log in", "follow us", "follow the", "join us", "join our", "like us",
        "our news channels", "our telegram", "our channels", "most read", "most popular", "most viewed", "top stories",
        "latest news", "latest from", "trending", "editor's picks", "editors' picks", "popular now", "recent posts", "skip to",
        "jump to", "go to", "back to", "this website uses", "this site uses", "we use cookies", "cookie",
        "advertisement", "tags:",
        "tagged", "filed under", "topics:", "category:", "categories:", "posted in", "leave a comment", "leave a reply",
        "post a comment", "add a comment", "view comments", "show comments", "comments are closed", "download our", "get our",
        "get the latest", "watch:", "listen:", "video:", "continue reading", "story continues", "article continues",
        "print this",
        "email this", "text size", "the rights to this material", "rights to this material", "copyright", "©", "(c) 20",
        "min read", "minute read", "reading time", "views:", "source:", "via:", "enable javascript", "please enable",
        "click to", "tap to", "slide ", "photo gallery", "in pictures", "next story", "previous story", "next article",
        "previous article", "report a typo", "send us", "contact us", "write to", "support our", "support us", "donate",
        "the material is placed", "this material is placed", "translated by", "original article", "material prepared",
    ),
    notices=(
        "all rights reserved", "terms of use", "terms of service", "terms and conditions", "privacy policy", "cookie policy",
        "user agreement", "subscribe to our", "sign up for our", "sign up to our", "to our newsletter", "daily newsletter",
        "to leave comments", "to leave a comment", "want to leave a comment", "to post a comment", "you must sign in",
        "you must be logged in", "you must log in", "register and/or log in", "your email address",
        "stay up to date with the latest",
        "disclaimer:", "may not be reproduced", "may not be published, broadcast", "without permission",
        "reprinted with permission",
        "follow us on", "find us on", "like us on", "join us on", "contact our support team", "help us improve",
        "powered by wordpress",
        "uses cookies", "javascript is disabled", "enable javascript", "ad blocker", "adblock", "already a subscriber",
        "to continue reading", "subscribe today", "start your free trial", "this article was originally published",
        "views expressed in this article", "opinions expressed in this article", "is not responsible for the content",
        "found a mistake", "spotted an error", "noticed a mistake", "ctrl+enter", "ctrl + enter", "download the app",
        "in your inbox", "to your inbox", "by clicking", "by signing up", "by continuing to use", "republish this",
    ),
    endings=(
        "related articles", "related stories", "related news", "related content", "related posts", "related topics",
        "related links",
        "related coverage", "more stories", "more news", "more from", "read next", "up next", "most popular", "most read",
        "most viewed", "latest news", "latest stories", "latest articles", "top stories", "trending", "trending now",
        "recommended for you", "recommended", "you may also like", "you might also like", "you may like", "editor's picks",
        "editors' picks", "popular stories", "popular posts", "recent posts", "recent news", "other news", "more headlines",
        "what to read next", "from around the web", "from the web", "promoted stories", "sponsored content",
        "sponsored stories",
        "leave a reply", "leave a comment", "post a comment", "join the conversation", "join the discussion",
        "about the author",
        "news feed", "our news channels", "share this article", "share this story", "subscribe to news", "the news mentions",
        "discussion", "comments",
    ),
    comments=frozenset({
        "comments", "comment", "responses", "replies", "reader comments", "readers' comments", "discussion", "thoughts",
    }),
    quotes=("quote", "quoting", "quote from"),
    bylines=(
        "by", "written by", "reported by", "reporting by", "edited by", "author", "authors", "text by", "words by",
        "story by",
    ),
    roles=(
        "staff writer", "staff reporter", "correspondent", "reporter", "editor", "special correspondent", "diplomatic editor",
        "contributor", "columnist", "bureau chief", "associated press writer", "staff", "news desk",
    ),
    captions=(
        "photo", "photos", "photograph", "image", "picture", "file photo", "file image", "file picture", "photo credit",
        "image credit", "pictured", "credit", "photo by", "image by", "picture by", "illustration", "getty images", "handout",
        "ap photo", "shutterstock", "wikimedia commons", "courtesy of",
    ),
    published=(
        "published", "posted", "updated", "last updated", "last modified", "first published", "created", "date", "issued",
    ),
    year_parts={
        "beginning of": (1, 1), "start of": (1, 1), "early": (1, 4), "mid": (5, 8), "middle of": (6, 7), "late": (9, 12),
        "end of": (12, 12), "first half of": (1, 6), "second half of": (7, 12),
    },
    provisions=("article", "section", "annex", "paragraph", "chapter", "clause"),
    sections=frozenset({
        "news", "world", "world news", "politics", "business", "opinion", "home", "international", "article", "story", "latest",
        "breaking news", "breaking", "exclusive", "analysis", "national", "economy", "europe", "asia", "africa", "middle east", "americas",
    }),
    primary=(
        "joint statement", "joint communique", "joint communiqué", "joint declaration", "communique", "communiqué",
        "treaty between",
        "agreement between", "draft treaty", "draft agreement", "memorandum of understanding", "letter dated", "protocol to",
        "declaration of", "charter of", "resolution", "convention on", "press release", "non-paper", "statement by",
        "agreement on", "treaty on", "protocol on", "the parties,", "collective agreement", "memorandum of agreement",
    ),
    papers=frozenset({
        "draft", "agreement", "treaty", "convention", "protocol", "memorandum", "accord", "pact", "charter", "compact",
        "contract", "covenant", "declaration", "communique", "communiqué", "statement", "resolution", "answer", "reply", "response", "note",
        "letter", "proposal", "proposals", "counterproposal", "offer", "counteroffer", "aide-memoire", "non-paper", "roadmap",
        "framework", "plan", "terms", "submission", "demands", "minutes", "text", "amendment", "amendments", "act", "decision",
    }),
    formulas=(
        "have agreed as follows", "have agreed on the following", "agree as follows", "hereby agree", "hereinafter referred to",
        "hereinafter called", "hereafter referred to", "contracting parties", "high contracting", "in witness whereof",
        "equally authentic", "shall enter into force", "entry into force", "done at", "done in", "for the government of",
        "have the honour to", "have the honor to", "highest consideration", "presents its compliments", "answers as follows",
        "replies as follows", "responds as follows", "whereas", "recalling", "reaffirming", "bearing in mind", "noting that",
        "desiring to", "each party shall", "the parties shall", "neither party shall", "the parties undertake", "signed at",
        "yours sincerely", "yours faithfully", "the undersigned", "pursuant to", "notwithstanding",
    ),
    reports=(
        "said", "told", "according to", "reported", "added that", "spokesman", "spokeswoman", "spokesperson", "reporters",
        "journalists", "quoted as saying",
    ),
    likes=frozenset({"like", "likes", "point", "points", "upvote", "upvotes", "vote", "votes", "score", "rating", "recommend"}),
    dislikes=frozenset({"dislike", "dislikes", "downvote", "downvotes"}),
    outlets=frozenset({
        "times", "post", "news", "daily", "weekly", "herald", "courier", "observer", "tribune", "journal", "gazette", "chronicle",
        "telegraph", "guardian", "independent", "star", "sun", "mirror", "mail", "express", "press", "record", "register",
        "sentinel", "standard", "bulletin", "dispatch", "examiner", "inquirer", "monitor", "today", "review", "reporter", "argus",
        "echo", "globe", "ledger", "messenger", "mercury", "nation", "wire", "newswire", "agency", "broadcasting", "radio",
        "television", "magazine", "online", "report", "advertiser", "pioneer", "citizen", "voice", "world", "age",
    }),
    services=("news agency", "press agency", "news service", "newswire", "press service", "wire service", "news bureau"),
)  # fmt: skip
