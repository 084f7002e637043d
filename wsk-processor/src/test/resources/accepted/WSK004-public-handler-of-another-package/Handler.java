package accepted;

import accepted.base.Base;

class Handler extends Base {}
